namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>
/// How a call ended, finer than the verdict: what was confirmed, and what was promised, is told in other words than what was only done, so the model learns
/// them apart. The kebab-case names head the columns of the weights files.
/// </summary>
internal enum Outcome
{
    Resolved,
    Confirmed,
    ResolvedPromised,
    ConfirmedPromised,
    Unresolved,
    UnresolvedPromised,
    Unclear,
}
