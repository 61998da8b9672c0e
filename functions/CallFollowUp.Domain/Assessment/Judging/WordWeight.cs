namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>What words that begin so say: of the outcome where they stand in the last turns, of a promise where the agent says them.</summary>
internal readonly record struct WordWeight(double Resolved, double Unresolved, double Unclear, double Promised);
