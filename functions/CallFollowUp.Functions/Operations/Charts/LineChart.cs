using System.Globalization;
using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Operations.Pages;

namespace CallFollowUp.Functions.Operations.Charts;

/// <summary>Days from left to right, as one picture without any script; the same numbers stand below as a table.</summary>
internal static class LineChart
{
    private const double Width = 480;
    private const double Height = 170;
    private const double Left = 40;
    private const double Right = 8;
    private const double Top = 8;
    private const double Bottom = 24;

    /// <param name="id">Names the chart on its page.</param>
    /// <param name="series">At most three: more could not be told apart.</param>
    public static Html Of(string id, string title, IReadOnlyList<DateOnly> days, IReadOnlyList<ChartSeries> series, ChartScale scale) => Html.Of($"""
        <section class="card">
        <h2 id="{id}">{title}</h2>
        {(series.Count > 1 ? Legend(series) : Html.None)}
        {(series.All(s => s.Values.All(v => v is null)) ? Empty : Picture(id, days, series, scale))}
        {Table(id, title, days, series, scale)}
        </section>

        """);

    private static readonly Html Empty = Html.Of($"""<p class="muted">Nothing to show for these days yet.</p>""");

    private static Html Picture(string id, IReadOnlyList<DateOnly> days, IReadOnlyList<ChartSeries> series, ChartScale scale) => Html.Of($"""
        <svg class="chart" viewBox="0 0 {N(Width)} {N(Height)}" role="img" aria-labelledby="{id}">
        {Html.Join(new[] { 0, .5, 1 }.Select(share => Line(share, scale)))}
        {Html.Join(Labels(days))}
        {Html.Join(series.Select((s, i) => Series(s, i + 1, scale)))}
        </svg>
        """);

    private static Html Line(double share, ChartScale scale) => Html.Of($"""
        <line class="grid" x1="{N(Left)}" x2="{N(Width - Right)}" y1="{N(Y(share))}" y2="{N(Y(share))}"/><text x="{N(Left - 6)}" y="{N(Y(share) + 4)}" text-anchor="end">{scale.Write(share * scale.Top)}</text>
        """);

    private static IEnumerable<Html> Labels(IReadOnlyList<DateOnly> days)
    {
        foreach (var (index, anchor) in new[] { (0, "start"), (days.Count / 2, "middle"), (days.Count - 1, "end") }.DistinctBy(l => l.Item1))
            yield return Html.Of($"""<text x="{N(X(index, days.Count))}" y="{N(Height - 6)}" text-anchor="{anchor}">{OperatorTimes.Day(days[index])}</text>""");
    }

    private static Html Series(ChartSeries series, int number, ChartScale scale)
    {
        var path = new List<string>();
        var dots = new List<Html>();
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] is not { } value)
                continue;
            var (x, y) = (N(X(i, series.Values.Count)), N(Y(Math.Clamp(value / scale.Top, 0, 1))));
            path.Add($"{(path.Count == 0 || series.Values[i - 1] is null ? "M" : "L")}{x} {y}");
            dots.Add(Html.Of($"""<circle class="f{number}" cx="{x}" cy="{y}" r="2.5"/>"""));
        }

        return Html.Of($"""<path class="line s{number}" d="{string.Concat(path)}"/>{Html.Join(dots)}""");
    }

    private static Html Legend(IReadOnlyList<ChartSeries> series) => Html.Of($"""
        <ul class="legend">{Html.Join(series.Select((s, i) => Html.Of($"""<li><svg class="chart" viewBox="0 0 24 8" aria-hidden="true"><path class="line s{i + 1}" d="M1 4L23 4"/></svg>{s.Name}</li>""")))}</ul>
        """);

    private static Html Table(string id, string title, IReadOnlyList<DateOnly> days, IReadOnlyList<ChartSeries> series, ChartScale scale) => Html.Of($"""
        <details id="{id}-table"><summary>As a table</summary><div class="scroll" tabindex="0" role="region" aria-label="{title}, as a table"><table>
        <thead><tr><th scope="col">Day</th>{Html.Join(series.Select(s => Html.Of($"""<th scope="col" class="n">{s.Name}</th>""")))}</tr></thead>
        <tbody>{Html.Join(days.Select((d, i) => Html.Of($"""<tr><th scope="row">{OperatorTimes.Day(d)}</th>{Html.Join(series.Select(s => Cell(s.Values[i], scale)))}</tr>""")))}</tbody>
        </table></div></details>
        """);

    private static Html Cell(double? value, ChartScale scale) => Html.Of($"""<td class="n">{(value is { } v ? scale.Write(v) : "–")}</td>""");

    private static double X(int index, int count) => count == 1 ? (Left + Width - Right) / 2 : Left + ((Width - Left - Right) * index / (count - 1));

    private static double Y(double share) => Top + ((Height - Top - Bottom) * (1 - share));

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
