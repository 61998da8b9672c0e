namespace CallFollowUp.Workflow.Ports;

/// <summary>Who was told, and when.</summary>
public sealed record ManagerReceipt(string Channel, DateTimeOffset At);
