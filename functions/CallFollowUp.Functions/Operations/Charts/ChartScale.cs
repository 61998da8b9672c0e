using System.Globalization;

namespace CallFollowUp.Functions.Operations.Charts;

/// <summary>What a chart's height stands for, and how its numbers are written.</summary>
/// <param name="Top">The value at the upper edge; more than 0.</param>
internal sealed record ChartScale(double Top, Func<double, string> Write)
{
    /// <summary>0 to 100 %.</summary>
    public static readonly ChartScale Share = new(1, v => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(v * 100)}%"));

    /// <summary>Whole numbers, up to the next round one.</summary>
    public static ChartScale Count(IEnumerable<ChartSeries> series) => new(RoundUp(Highest(series)), Whole);

    /// <summary>Hours, up to the next round one.</summary>
    public static ChartScale Hours(IEnumerable<ChartSeries> series) =>
        new(RoundUp(Highest(series)), v => string.Create(CultureInfo.InvariantCulture, $"{v:0.#} h"));

    public static string Whole(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.#}");

    private static double Highest(IEnumerable<ChartSeries> series) => series.SelectMany(s => s.Values).Max() ?? 0;

    /// <summary>1, 2 or 5 times a power of ten, at least as large.</summary>
    private static double RoundUp(double value)
    {
        if (value <= 1)
            return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return new[] { 1.0, 2, 5, 10 }.First(step => step * power >= value) * power;
    }
}
