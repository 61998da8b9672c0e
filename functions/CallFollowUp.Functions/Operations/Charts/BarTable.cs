using System.Globalization;
using CallFollowUp.Functions.Markup;

namespace CallFollowUp.Functions.Operations.Charts;

/// <summary>Names with numbers, the largest first, each with a bar.</summary>
internal static class BarTable
{
    private const double Width = 100;

    public static Html Of(string title, string nameHeading, string numberHeading, IReadOnlyList<(string Name, int Number)> rows, string ifNone) => Html.Of($"""
        <section class="card">
        <h2>{title}</h2>
        {(rows.Count == 0 ? Html.Of($"""<p class="muted">{ifNone}</p>""") : Table(title, nameHeading, numberHeading, rows))}
        </section>

        """);

    private static Html Table(string title, string nameHeading, string numberHeading, IReadOnlyList<(string Name, int Number)> rows)
    {
        var most = Math.Max(1, rows.Max(r => r.Number));
        return Html.Of($"""
            <table><caption class="hidden">{title}</caption>
            <thead><tr><th scope="col">{nameHeading}</th><th scope="col" class="n">{numberHeading}</th></tr></thead>
            <tbody>
            {Html.Join(rows.Select(r => Html.Of($"""
                <tr><th scope="row">{Html.Foreign(r.Name)}<svg class="chart" viewBox="0 0 100 3" preserveAspectRatio="none" height="5" aria-hidden="true"><rect class="f1" width="{(Width * r.Number / most).ToString("0.#", CultureInfo.InvariantCulture)}" height="3" rx="1.5"/></svg></th><td class="n">{r.Number}</td></tr>

                """)))}</tbody></table>
            """);
    }
}
