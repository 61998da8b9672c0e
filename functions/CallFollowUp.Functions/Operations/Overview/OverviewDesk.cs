using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Operations.Pages;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Listing;
using CallFollowUp.Workflow.Outcomes;
using CallFollowUp.Workflow.Ports;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Overview;

/// <summary>The first page: what needs somebody now, and how follow-ups did lately.</summary>
internal sealed class OverviewDesk(OperationsFrame frame, NumbersReader numbers, IMarkerPages markers, IDeadLetters letters, TimeProvider clock)
{
    /// <value>99: beyond, the exact number helps nobody.</value>
    private const int MostCounted = 99;

    /// <value>9: a letter is opened to be counted.</value>
    private const int MostLettersCounted = 9;

    private const int UsualDays = 14;

    private static readonly int[] DayChoices = [7, UsualDays, 30];

    public async Task<IResult> ShowAsync(OperatorView view, HttpRequest request, CancellationToken cancellation)
    {
        var days = int.TryParse(request.Query["days"], out var given) && DayChoices.Contains(given) ? given : UsualDays;
        var team = request.Query["team"].ToString().Trim() is { Length: > 0 and <= 100 } named ? named : null;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

        var attention = markers.PageAsync(MarkerNames.AttentionPrefix, null, MostCounted + 1, cancellation);
        var held = markers.PageAsync(MarkerNames.HeldPrefix, null, MostCounted + 1, cancellation);
        var dead = letters.PageAsync(null, MostLettersCounted + 1, cancellation);
        var read = await numbers.ReadAsync(today.AddDays(1 - days), today, team, cancellation);
        var waiting = Html.Join(
        [
            Tile("/lists/needs-attention", "need attention", (await attention).Items.Count, MostCounted),
            Tile("/lists/held", "held for a decision", (await held).Items.Count, MostCounted),
            Tile("/dead-letters", "dead letters", (await dead).Items.Count, MostLettersCounted),
        ]);
        return frame.Of(StatusCodes.Status200OK, view, "Overview", Html.Of($"""
            <h1>Overview</h1>
            <p class="lead">What needs somebody now, and how calls that were closed in the last {days} days did{(team is null ? Html.None : Html.Of($", team {Html.Foreign(team)}"))}.</p>
            <ul class="tiles" aria-label="What needs somebody">
            {waiting}</ul>
            {Period(days, team, read)}
            {NumbersSection.Of(read)}
            """), isLive: true);
    }

    private static Html Tile(string path, string says, int count, int most) => Html.Of($"""
        <li><a class="tile" href="{path}"><b>{(count > most ? $"{most}+" : $"{count}")}</b> <span>{says}</span></a></li>
        """);

    private static Html Period(int days, string? team, FollowUpNumbers read) => Html.Of($"""
        <form class="filter">
        <span><label for="days">Closed in the last</label><select id="days" name="days">{Html.Join(DayChoices.Select(d => Choice.Of($"{d}", $"{d} days", d == days)))}</select></span>
        <span><label for="team">Team</label><select id="team" name="team">{Choice.Of("", "all", team is null)}{Html.Join(TeamsIn(read, team).Select(t => Choice.Of(t, t, t == team)))}</select></span>
        <button class="quiet">Show</button>
        </form>
        """);

    private static IEnumerable<string> TeamsIn(FollowUpNumbers read, string? team) => team is null ? read.ByTeam.Select(t => t.Name) : [team];
}
