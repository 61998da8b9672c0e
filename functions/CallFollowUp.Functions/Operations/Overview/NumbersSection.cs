using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Operations.Charts;
using CallFollowUp.Workflow.Outcomes;

namespace CallFollowUp.Functions.Operations.Overview;

/// <summary>What the numbers of a period say: in all, as trends, by team, and which issues stay open.</summary>
internal static class NumbersSection
{
    public static Html Of(FollowUpNumbers numbers)
    {
        var days = Enumerable.Range(0, numbers.To.DayNumber - numbers.From.DayNumber + 1).Select(numbers.From.AddDays).ToList();
        var byDay = numbers.ByDay.ToDictionary(r => r.Name);
        IReadOnlyList<double?> Each(Func<NumbersRow, double?> value) => [.. days.Select(d => byDay.GetValueOrDefault($"{d:yyyy-MM-dd}") is { } row ? value(row) : null)];

        ChartSeries[] hours =
        [
            new("half within", Each(r => r.MedianToFollowUp?.TotalHours)), new("nine of ten within", Each(r => r.NinetiethToFollowUp?.TotalHours)),
        ];
        ChartSeries[] mails =
        [
            new("arrived", Each(r => r.Mails.Arrived)), new("did not arrive", Each(r => r.Mails.NotArrived)), new("on the way", Each(r => r.Mails.OnTheWay)),
        ];
        ChartSeries[] calls = [new("calls", Each(r => r.Calls))];
        return Html.Of($"""
            {Tiles(numbers.All)}
            <div class="charts">
            {LineChart.Of("resolved", "Claimed and truly resolved", days, [new("truly resolved", Each(r => r.TrulyResolvedRate)), new("claimed by the agent", Each(r => r.ClaimedRate))], ChartScale.Share)}
            {LineChart.Of("thanked", "Thanked on the call", days, [new("thank-you rate", Each(r => r.ThankYouRate))], ChartScale.Share)}
            {LineChart.Of("again", "Reopened and called again", days, [new("reopened", Each(r => r.ReopenRate)), new("called again", Each(r => r.RepeatCallRate))], ChartScale.Share)}
            {LineChart.Of("replies", "Answers to our mails", days, [new("reply rate", Each(r => r.ReplyRate))], ChartScale.Share)}
            {LineChart.Of("mails", "Mails by outcome", days, mails, ChartScale.Count(mails))}
            {LineChart.Of("time", "Time to follow-up", days, hours, ChartScale.Hours(hours))}
            {LineChart.Of("calls", "Calls followed up", days, calls, ChartScale.Count(calls))}
            {BarTable.Of("What became of mails", "Mails", "Number", [.. numbers.Mails.GroupBy(m => m.Became).Select(g => (g.Key, g.Sum(m => m.Mails))).OrderByDescending(m => m.Item2)], "No mail left in these days.")}
            {BarTable.Of("What stays open", "Subject and team", "Calls", [.. numbers.Causes.Take(10).Select(c => ($"{c.Matter ?? "no subject"}, {c.Team ?? "no team"}", c.Calls))], "No issue stayed open in these days.")}
            {(numbers.Differences.Count == 0 ? Html.None : BarTable.Of("Where the shadow policy differs", "Row, and the row it would be", "Calls", [.. numbers.Differences.Select(d => ($"{d.Row}, would be {d.ShadowRow}", d.Calls))], ""))}
            </div>
            {Teams(numbers.ByTeam)}
            """);
    }

    private static Html Tiles(NumbersRow all) => Html.Of($"""
        <ul class="tiles" aria-label="The numbers of these days">
        {Tile($"{all.Calls}", "calls followed up")}
        {Tile(Share(all.TrulyResolvedRate), $"truly resolved; claimed {Share(all.ClaimedRate)}")}
        {Tile(Share(all.ThankYouRate), "were thanked")}
        {Tile(Share(all.ReopenRate), "reopened")}
        {Tile(Share(all.RepeatCallRate), "called again")}
        {Tile(Share(all.ReplyRate), "answered our mail")}
        {Tile(Duration(all.MedianToFollowUp), "to follow-up, half of them")}
        </ul>
        """);

    private static Html Teams(IReadOnlyList<NumbersRow> teams) => teams.Count == 0 ? Html.None : Html.Of($"""
        <section class="card">
        <h2>By team</h2>
        <div class="scroll" tabindex="0" role="region" aria-label="Numbers by team"><table>
        <thead><tr><th scope="col">Team</th><th scope="col" class="n">Calls</th><th scope="col" class="n">Claimed</th><th scope="col" class="n">Truly resolved</th><th scope="col" class="n">Thanked</th><th scope="col" class="n">Reopened</th><th scope="col" class="n">Called again</th><th scope="col" class="n">Replies</th><th scope="col" class="n">Mails</th><th scope="col" class="n">Not arrived</th><th scope="col" class="n">To follow-up</th></tr></thead>
        <tbody>
        {Html.Join(teams.Select(Team))}</tbody></table></div>
        </section>
        """);

    private static Html Team(NumbersRow row) => Html.Of($"""
        <tr><th scope="row">{Html.Foreign(row.Name)}</th><td class="n">{row.Calls}</td><td class="n">{Share(row.ClaimedRate)}</td><td class="n">{Share(row.TrulyResolvedRate)}</td><td class="n">{Share(row.ThankYouRate)}</td><td class="n">{Share(row.ReopenRate)}</td><td class="n">{Share(row.RepeatCallRate)}</td><td class="n">{Share(row.ReplyRate)}</td><td class="n">{row.Mails.All}</td><td class="n">{row.Mails.NotArrived}</td><td class="n">{Duration(row.MedianToFollowUp)}</td></tr>

        """);

    private static Html Tile(string number, string says) => Html.Of($"""<li><div class="tile"><b>{number}</b> <span>{says}</span></div></li>""");

    private static string Share(double? rate) => rate is { } share ? ChartScale.Share.Write(share) : "–";

    private static string Duration(TimeSpan? time) => time switch
    {
        null => "–",
        { TotalHours: < 1 } t => $"{Math.Round(t.TotalMinutes)} min",
        { TotalDays: < 2 } t => $"{Math.Round(t.TotalHours)} h",
        { } t => $"{Math.Round(t.TotalDays)} days",
    };
}
