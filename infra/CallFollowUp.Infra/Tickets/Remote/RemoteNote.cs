using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tickets.Remote;

/// <summary>A note of ours on a desk's ticket.</summary>
/// <param name="Id">The desk's id of the note.</param>
/// <param name="Html">The note as the desk shows it, where it keeps such a form.</param>
internal sealed record RemoteNote(string Id, TicketAction Action, DateTimeOffset At, string? Html = null);
