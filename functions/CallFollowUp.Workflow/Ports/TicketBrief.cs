namespace CallFollowUp.Workflow.Ports;

/// <summary>What whoever takes the ticket needs to know.</summary>
/// <param name="Note">The internal note, plain text, redacted.</param>
/// <param name="CustomerEmail">Whose ticket a new one is; null where no address is known.</param>
public sealed record TicketBrief(string Subject, string Note, string? CustomerName, string? CustomerEmail);
