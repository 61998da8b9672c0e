using CallFollowUp.Workflow.Outcomes;

namespace CallFollowUp.Workflow.Listing;

/// <summary>Which follow-ups a list shows. What is null is not asked about.</summary>
/// <param name="From">The first day on which calls were closed, UTC.</param>
/// <param name="To">The last one.</param>
/// <param name="Status">One word of <see cref="FollowUpStatus"/>.</param>
/// <param name="Verdict">resolved, unresolved, unclear or no-issue.</param>
public sealed record ClosedCalls(DateOnly From, DateOnly To, string? Team = null, string? Status = null, string? Verdict = null)
{
    internal bool Has(OutcomeLine line) => Fits(line.Team, line.Status, line.Verdict);

    internal bool Has(FollowUpRow row) => Fits(row.Team, row.Status, row.Verdict);

    private bool Fits(string? team, string status, string? verdict) =>
        (Team is null || Team == team) && (Status is null || Status == status) && (Verdict is null || Verdict == verdict);
}
