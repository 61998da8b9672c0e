namespace CallFollowUp.Workflow.Ports;

/// <summary>A ticket as its desk has it.</summary>
/// <param name="UpdatedAt">When anything last happened on it.</param>
/// <param name="Link">Where a person can see it; null where the desk has no pages.</param>
public sealed record Ticket(string Id, TicketState State, string Subject, DateTimeOffset UpdatedAt, Uri? Link = null);
