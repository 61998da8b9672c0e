namespace CallFollowUp.Workflow.Outcomes;

/// <summary>How often issues of one subject stayed open in one team.</summary>
/// <param name="Matter">The subject, redacted and normalised; null where calls have none.</param>
public sealed record OpenCause(string? Matter, string? Team, int Calls);
