using CallFollowUp.Domain.Assessment;
using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Operations.Calls;
using CallFollowUp.Functions.Operations.Pages;
using CallFollowUp.Workflow.Listing;

namespace CallFollowUp.Functions.Operations.Lists;

/// <summary>Follow-ups as a table on a desktop, and as cards on a phone.</summary>
internal static class FollowUpTable
{
    public static Html Of(string caption, IReadOnlyList<FollowUpRow> rows, OperatorTimes times) => Html.Of($"""
        <div class="card"><table class="list"><caption class="hidden">{caption}</caption>
        <thead><tr><th scope="col">Call</th><th scope="col">Status</th><th scope="col">Verdict</th><th scope="col">Team</th><th scope="col">Closed</th><th scope="col">Next</th></tr></thead>
        <tbody>
        {Html.Join(rows.Select(r => Row(r, times)))}</tbody>
        </table></div>
        """);

    private static Html Row(FollowUpRow row, OperatorTimes times) => Html.Of($"""
        <tr><th scope="row"><a href="/calls/{row.CallId}">{Html.Foreign(row.Subject ?? row.CallId)}</a><br><small>{row.CallId}</small></th>
        <td>{StatusChip.Of(row.Status)} {StatusChip.Outcome(row.Outcome)}{(row.Reason is { } reason ? Html.Of($"<br><small>{reason}</small>") : Html.None)}</td>
        <td class="verdict">{StatusChip.Verdict(row.Verdict)}{(row.Confidence is { } sure ? Html.Of($" <small>{Sureness.Percent(sure)}%</small>") : Html.None)}{(row.Thanked == false ? Html.Of($"<br><small>no thank-you</small>") : Html.None)}</td>
        <td data-label="Team">{Html.Foreign(row.Team ?? "–")}</td>
        <td data-label="Closed">{times.At(row.ClosedAt)}</td>
        <td data-label="Next">{(row.DueAt is { } due ? times.At(due) : Html.Of($"–"))}</td></tr>

        """);
}
