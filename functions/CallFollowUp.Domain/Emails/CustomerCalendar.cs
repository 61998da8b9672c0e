using System.Globalization;

namespace CallFollowUp.Domain.Emails;

/// <summary>Days and times as the customer writes them, on the clock of the place where they live.</summary>
internal sealed class CustomerCalendar
{
    private const char NarrowNoBreakSpace = '\u202F';
    private const char NoBreakSpace = '\u00A0';

    private readonly TimeZoneInfo zone;
    private readonly bool isTheirZone;
    private readonly CultureInfo culture;

    private CustomerCalendar(TimeZoneInfo zone, bool isTheirZone, CultureInfo culture)
    {
        this.zone = zone;
        this.isTheirZone = isTheirZone;
        this.culture = culture;
    }

    /// <param name="mailLanguage">The language of the words: a date never speaks another.</param>
    public static CustomerCalendar For(string? timeZone, string? languageTag, string mailLanguage, EmailOptions options)
    {
        var theirs = Zone(timeZone);
        return new CustomerCalendar(
            theirs ?? Zone(options.DefaultTimeZone) ?? TimeZoneInfo.Utc,
            theirs is not null,
            Culture(languageTag, mailLanguage) ?? Culture(options.DefaultLanguage, mailLanguage) ?? CultureInfo.GetCultureInfo(mailLanguage));
    }

    public string Day(DateTimeOffset instant) => Written(TimeZoneInfo.ConvertTime(instant, zone), "D");

    /// <summary>A due time as day and time. Midnight means the end of the day before, and a day's last minute the day: then there is no time.</summary>
    public (string Day, string? Time) Deadline(DateTimeOffset due)
    {
        var local = TimeZoneInfo.ConvertTime(due, zone);
        if (local.TimeOfDay == TimeSpan.Zero && local.Date > DateTime.MinValue)
            return (Written(local.AddDays(-1), "D"), null);
        if (local.TimeOfDay >= new TimeSpan(23, 59, 0))
            return (Written(local, "D"), null);

        var time = Written(local, "t") + HourWord;
        return (Written(local, "D"), isTheirZone ? time : $"{time} ({OffsetName(local.Offset)})");
    }

    /// <summary>What German and Spanish put after a time of 24 hours, which the locale data leave out.</summary>
    private string HourWord => culture.DateTimeFormat.ShortTimePattern.Contains('t', StringComparison.Ordinal)
        ? ""
        : culture.TwoLetterISOLanguageName switch { "de" => $"{NoBreakSpace}Uhr", "es" => $"{NoBreakSpace}h", _ => "" };

    private string Written(DateTimeOffset local, string format) => local.ToString(format, culture).Replace(NarrowNoBreakSpace, NoBreakSpace);

    private static string OffsetName(TimeSpan offset)
    {
        if (offset == TimeSpan.Zero)
            return "UTC";
        var sign = offset < TimeSpan.Zero ? '-' : '+';
        var size = offset.Duration();
        return size.Minutes == 0 ? $"UTC{sign}{size.Hours}" : string.Create(CultureInfo.InvariantCulture, $"UTC{sign}{size.Hours}:{size.Minutes:00}");
    }

    private static TimeZoneInfo? Zone(string? id) =>
        !string.IsNullOrWhiteSpace(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id.Trim(), out var zone) ? zone : null;

    private static CultureInfo? Culture(string? tag, string mailLanguage)
    {
        if (!EmailLanguage.Primary(tag).Equals(EmailLanguage.Primary(mailLanguage), StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            return CultureInfo.GetCultureInfo(EmailLanguage.Normalised(tag), predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
