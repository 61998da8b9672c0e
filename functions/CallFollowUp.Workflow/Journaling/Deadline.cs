namespace CallFollowUp.Workflow.Journaling;

/// <summary>A named time that ends a wait.</summary>
public sealed record Deadline(string Name, DateTimeOffset At);
