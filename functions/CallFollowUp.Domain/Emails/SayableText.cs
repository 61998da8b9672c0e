using System.Text.RegularExpressions;

namespace CallFollowUp.Domain.Emails;

/// <summary>Which of a record's words may stand in a mail: one clean line that gives nothing away and lures nobody.</summary>
internal static partial class SayableText
{
    private const int MaxNameLength = 80;
    private const int MaxFirstNameLength = 30;
    private const int MaxSubjectLength = 60;
    private const int MaxPromiseLength = 120;
    private const int MaxTicketLength = 40;

    /// <summary>The whole name or none: a name that is cut off is no name to greet with.</summary>
    public static string? CustomerName(string? name) =>
        OneLine.Clean(name, int.MaxValue) is { Length: <= MaxNameLength } clean ? Unless(Lure(), clean) : null;

    /// <summary>'Sam' of 'Sam Lopez' or of 'Lopez, Sam'; null for what is no name, such as 'agent-08'.</summary>
    public static string? FirstName(string? name)
    {
        if (OneLine.Clean(name, MaxNameLength) is not { } clean)
            return null;
        var afterComma = clean[(clean.IndexOf(',', StringComparison.Ordinal) + 1)..].Trim();
        var first = afterComma.Split(' ')[0];
        return first.Length <= MaxFirstNameLength && NameOnly().IsMatch(first) ? first : null;
    }

    public static string? Subject(string? subject) => Unless(Personal(), OneLine.Clean(subject, MaxSubjectLength));

    public static string? Promise(string? what) => Unless(Personal(), OneLine.Clean(what, MaxPromiseLength))?.TrimEnd('.');

    public static string? Ticket(string? ticket) => Unless(Lure(), OneLine.Clean(ticket, MaxTicketLength));

    private static string? Unless(Regex unwanted, string? text) => text is null || unwanted.IsMatch(text) ? null : text;

    /// <summary>Addresses and links: mail programs make them clickable, wherever they came from.</summary>
    [GeneratedRegex(@"@|://|\bwww\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lure();

    /// <summary>Beyond those, card and account numbers: mail is no place for them.</summary>
    [GeneratedRegex(@"@|://|\bwww\.|(?:\d[ -]?){12,}|\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Personal();

    [GeneratedRegex(@"^[\p{L}\p{M}][\p{L}\p{M}'\u2019.-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex NameOnly();
}
