using System.Globalization;
using CallFollowUp.Workflow.Outcomes;

namespace CallFollowUp.Workflow.Listing;

/// <summary>A place in the list of closed calls: it stays where it is when calls come and go around it.</summary>
internal sealed record ListPlace(DateTimeOffset ClosedAt, string CallId)
{
    private const char Separator = '~';

    public static Comparer<OutcomeLine> NewestFirst { get; } = Comparer<OutcomeLine>.Create((a, b) => Of(a).CompareTo(Of(b)));

    public DateOnly Day => OutcomeLines.DayOf(ClosedAt);

    public static ListPlace Of(OutcomeLine line) => new(line.ClosedAt, line.CallId);

    /// <exception cref="FormatException">It is no place.</exception>
    public static ListPlace Parse(string token)
    {
        var at = token.IndexOf(Separator, StringComparison.Ordinal);
        return at > 0 && long.TryParse(token[..at], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? new ListPlace(new DateTimeOffset(ticks, TimeSpan.Zero), token[(at + 1)..])
            : throw new FormatException("This is no token of a list.");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ClosedAt.UtcTicks}{Separator}{CallId}");

    public bool IsBehind(ListPlace other) => CompareTo(other) > 0;

    private int CompareTo(ListPlace other) => other.ClosedAt.CompareTo(ClosedAt) is not 0 and var order ? order : string.CompareOrdinal(CallId, other.CallId);
}
