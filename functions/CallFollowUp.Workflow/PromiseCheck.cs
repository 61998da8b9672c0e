namespace CallFollowUp.Workflow;

/// <summary>What the ticket showed when a promise was due.</summary>
/// <param name="Kept">Something happened on the ticket since the call, or since we last touched it.</param>
public sealed record PromiseCheck(bool Kept, string? TicketId);
