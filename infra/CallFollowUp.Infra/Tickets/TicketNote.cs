using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tickets;

/// <summary>A note, and what was done with the ticket when it was written.</summary>
/// <param name="Key">The effect that wrote it: a repetition finds it here.</param>
internal sealed record TicketNote(string Key, TicketAction Action, DateTimeOffset At, string Text);
