namespace CallFollowUp.Workflow.Ports;

/// <summary>What was done to a ticket.</summary>
/// <param name="TicketId">The ticket it was done to: a new one where the old one could not be reopened.</param>
/// <param name="At">When, by the desk's clock.</param>
public sealed record TicketReceipt(string TicketId, TicketAction Action, DateTimeOffset At, Uri? Link = null);
