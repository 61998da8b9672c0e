using System.Globalization;
using System.Numerics;

namespace CallFollowUp.Local.Hosting.Timers;

/// <summary>The numbers that one field of a schedule allows, one bit each.</summary>
internal readonly struct CronField
{
    private readonly ulong _bits;

    private CronField(ulong bits) => _bits = bits;

    public bool Has(int number) => (_bits & (1UL << number)) != 0;

    /// <summary>The first allowed number from the given one on; -1 when there is none.</summary>
    public int From(int number)
    {
        var rest = _bits >> number << number;
        return number > 63 || rest == 0 ? -1 : BitOperations.TrailingZeroCount(rest);
    }

    /// <exception cref="FormatException">Not a field within these bounds.</exception>
    public static CronField Parse(string text, int least, int most)
    {
        var bits = 0UL;
        foreach (var part in text.Split(','))
        {
            var (range, step) = part.Split('/') switch
            {
                [var all] => (all, 1),
                [var all, var every] => (all, Number(every, 1, most, text)),
                _ => throw Wrong(text, least, most),
            };
            var stepped = part.Contains('/', StringComparison.Ordinal);
            var (first, last) = range.Split('-') switch
            {
                ["*"] => (least, most),
                [var one] => (Number(one, least, most, text), stepped ? most : Number(one, least, most, text)),
                [var from, var to] => (Number(from, least, most, text), Number(to, least, most, text)),
                _ => throw Wrong(text, least, most),
            };
            if (first > last)
                throw Wrong(text, least, most);
            for (var number = first; number <= last; number += step)
                bits |= 1UL << number;
        }

        return new CronField(bits);
    }

    private static int Number(string digits, int least, int most, string field) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Wrong(field, least, most);

    private static FormatException Wrong(string field, int least, int most) =>
        new($"'{field}' must be numbers from {least} to {most}, as lists (1,2), ranges (1-5), steps (*/5) or *.");
}
