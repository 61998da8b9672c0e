namespace CallFollowUp.Workflow.Operations;

/// <summary>A person's word on a verdict, kept to measure and to train the assessor with.</summary>
/// <param name="EventId">Names the correction within its call.</param>
/// <param name="Assessed">The verdict that was corrected: resolved, unresolved, unclear or no-issue.</param>
/// <param name="Confidence">Of the assessor, 0 to 1.</param>
public sealed record VerdictLabel(
    string CallId, string EventId, DateTimeOffset At, string By, string Why, string Assessed, double Confidence, bool AssessedThanked, VerdictOverride Corrected);
