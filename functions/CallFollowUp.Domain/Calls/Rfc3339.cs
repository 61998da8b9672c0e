using System.Globalization;

namespace CallFollowUp.Domain.Calls;

/// <summary>Dates and times as RFC 3339 writes them: a full date, a full time and an offset, nothing left out.</summary>
public static class Rfc3339
{
    private const string SecondsFormat = "yyyy-MM-dd'T'HH:mm:ss";
    private const int SecondsLength = 19;

    public static bool TryParse(string text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < SecondsLength + 1 || text[10] is not ('T' or 't' or ' '))
            return false;

        var fraction = FractionLength(text);
        var offset = text.AsSpan(SecondsLength + fraction);
        if (fraction == 1 || !TryParseOffset(offset, out var fromUtc))
            return false;

        var seconds = string.Concat(text.AsSpan(0, 10), "T", text.AsSpan(11, 8));
        if (!DateTime.TryParseExact(seconds, SecondsFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return false;

        var ticks = local.Ticks + FractionTicks(text.AsSpan(SecondsLength, fraction));
        var utcTicks = ticks - fromUtc.Ticks;
        if (utcTicks < DateTime.MinValue.Ticks || utcTicks > DateTime.MaxValue.Ticks)
            return false;

        value = new DateTimeOffset(ticks, fromUtc);
        return true;
    }

    /// <summary>The instant in UTC, to the second, the shortest form of it.</summary>
    public static string Format(DateTimeOffset value) =>
        value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static int FractionLength(string text)
    {
        if (text[SecondsLength] != '.')
            return 0;
        var digits = 0;
        while (SecondsLength + 1 + digits < text.Length && char.IsAsciiDigit(text[SecondsLength + 1 + digits]))
            digits++;
        return 1 + digits;
    }

    private static long FractionTicks(ReadOnlySpan<char> fraction)
    {
        long ticks = 0;
        for (var i = 1; i <= 7; i++)
            ticks = ticks * 10 + (i < fraction.Length ? fraction[i] - '0' : 0);
        return ticks;
    }

    private static bool TryParseOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text is "Z" or "z")
            return true;
        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':'
            || !TryTwoDigits(text[1..3], 14, out var hours) || !TryTwoDigits(text[4..6], 59, out var minutes))
            return false;

        offset = new TimeSpan(hours, minutes, 0);
        if (offset > TimeSpan.FromHours(14))
            return false;
        if (text[0] == '-')
            offset = -offset;
        return true;
    }

    private static bool TryTwoDigits(ReadOnlySpan<char> text, int max, out int value)
    {
        value = 0;
        if (!char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[1]))
            return false;
        value = (text[0] - '0') * 10 + text[1] - '0';
        return value <= max;
    }
}
