namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>
/// What words or pairs that begin so say: of the outcome where they stand in the last turns; in a sentence, of a promise where the agent says them, of a
/// confirmation where the customer does.
/// </summary>
internal readonly record struct WordWeight(double Resolved, double Unresolved, double Unclear, double Stated);
