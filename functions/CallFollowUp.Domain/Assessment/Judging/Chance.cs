namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>The probabilities of the three verdicts; together 1.</summary>
internal readonly record struct Chance(double Resolved, double Unresolved, double Unclear)
{
    /// <summary>There was nothing to resolve.</summary>
    public static readonly Chance NoIssue = new(0, 0, 1);
}
