using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tickets.Remote;

/// <summary>A ticket as its desk shows it now.</summary>
/// <param name="Ticket">What the app sees of it.</param>
/// <param name="Version">What the desk calls this state of it; a change names it, and is refused where it is no longer the newest.</param>
/// <param name="CreatedBy">The key it was created under, where we created it.</param>
internal sealed record RemoteTicket(Ticket Ticket, string? Version, DateTimeOffset CreatedAt, string? CreatedBy)
{
    public string Id => Ticket.Id;

    public TicketState State => Ticket.State;
}
