using System.Globalization;
using CallFollowUp.Functions.Markup;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Pages;

/// <summary>Times as the operator reads them: in the zone they chose.</summary>
internal sealed class OperatorTimes
{
    public const string Cookie = "callfollowup-zone";

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private readonly TimeZoneInfo zone;

    private OperatorTimes(TimeZoneInfo zone, bool isChosen) => (this.zone, IsChosen) = (zone, isChosen);

    /// <summary>The zone's IANA name.</summary>
    public string Zone => zone.Id;

    /// <summary>They, or their browser, chose one; otherwise it is UTC.</summary>
    public bool IsChosen { get; }

    public static OperatorTimes Of(HttpRequest request) =>
        request.Cookies[Cookie] is { Length: > 0 and <= 64 } name && TryFind(Uri.UnescapeDataString(name), out var zone)
            ? new OperatorTimes(zone, true)
            : new OperatorTimes(TimeZoneInfo.Utc, false);

    /// <summary>A zone of this name; only names as IANA writes them.</summary>
    public static bool TryFind(string name, out TimeZoneInfo zone)
    {
        zone = TimeZoneInfo.Utc;
        if (!name.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+') || !TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found))
            return false;
        zone = found;
        return true;
    }

    /// <summary>Day and minute, with the exact time for machines.</summary>
    public Html At(DateTimeOffset at) => Html.Of($"""<time datetime="{Exact(at)}">{Text(at)}</time>""");

    public string Text(DateTimeOffset at) => Local(at).ToString("d MMM yyyy, HH:mm", English);

    /// <summary>The day that this is for the operator.</summary>
    public DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(Local(at).DateTime);

    public static string Day(DateOnly day) => day.ToString("d MMM", English);

    private static string Exact(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone);
}
