using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Operations.Pages;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Listing;
using CallFollowUp.Workflow.Operations;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Lists;

/// <summary>Which of all calls are shown: those closed in the last days, of a team, with a status, with a verdict.</summary>
internal sealed record ListFilter(int Days, string? Team, string? Status, string? Verdict)
{
    public const int UsualDays = 14;

    private static readonly int[] DayChoices = [1, 7, UsualDays, 30, 90];

    private static readonly string[] Statuses =
    [
        FollowUpStatus.NeedsAttention, FollowUpStatus.Held, FollowUpStatus.AwaitingReply, FollowUpStatus.Scheduled, FollowUpStatus.Completed, FollowUpStatus.Cancelled,
    ];

    private static readonly string[] Verdicts = [VerdictOverride.Resolved, VerdictOverride.Unresolved, "unclear", VerdictOverride.NoIssue];

    public static ListFilter Of(IQueryCollection query) => new(
        int.TryParse(query["days"], out var days) && DayChoices.Contains(days) ? days : UsualDays,
        Given(query["team"].ToString()),
        Statuses.FirstOrDefault(s => s == query["status"]),
        Verdicts.FirstOrDefault(v => v == query["verdict"]));

    /// <param name="today">The day it is, UTC.</param>
    public ClosedCalls Since(DateOnly today) => new(today.AddDays(1 - Days), today, Team, Status, Verdict);

    /// <summary>The same list from another place on.</summary>
    public string Query(string token) => string.Concat(
        $"?days={Days}&token={Uri.EscapeDataString(token)}",
        Team is null ? "" : $"&team={Uri.EscapeDataString(Team)}",
        Status is null ? "" : $"&status={Status}",
        Verdict is null ? "" : $"&verdict={Verdict}");

    public Html Form() => Html.Of($"""
        <form class="filter">
        <span><label for="days">Closed in the last</label><select id="days" name="days">{Html.Join(DayChoices.Select(d => Choice.Of($"{d}", d == 1 ? "day" : $"{d} days", d == Days)))}</select></span>
        <span><label for="status">Status</label><select id="status" name="status">{Choice.Of("", "any", Status is null)}{Html.Join(Statuses.Select(s => Choice.Of(s, s.Replace('-', ' '), s == Status)))}</select></span>
        <span><label for="verdict">Verdict</label><select id="verdict" name="verdict">{Choice.Of("", "any", Verdict is null)}{Html.Join(Verdicts.Select(v => Choice.Of(v, v.Replace('-', ' '), v == Verdict)))}</select></span>
        <span><label for="team">Team</label><input id="team" name="team" value="{Team}" maxlength="100" autocomplete="off"></span>
        <button class="quiet">Show</button>
        </form>
        """);

    private static string? Given(string text) => text.Trim() is { Length: > 0 and <= 100 } given ? given : null;
}
