namespace CallFollowUp.Workflow.Ports;

/// <summary>A record that broke a rule.</summary>
/// <param name="CallId">Its call id, where it has a valid one.</param>
/// <param name="Reason">The JSON path and the rule.</param>
/// <param name="Body">The record as it came.</param>
public sealed record RejectedRecord(string? CallId, string Reason, DateTimeOffset At, ReadOnlyMemory<byte> Body);
