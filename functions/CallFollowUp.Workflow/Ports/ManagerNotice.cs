namespace CallFollowUp.Workflow.Ports;

/// <summary>A short word to a manager. It blames nobody.</summary>
/// <param name="Team">The team whose manager is told; null for the default one.</param>
/// <param name="Text">Plain text, redacted.</param>
public sealed record ManagerNotice(string? Team, string Subject, string Text);
