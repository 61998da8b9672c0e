using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.TestKit.Boundaries;

/// <summary>A ticket desk beyond the boundary.</summary>
public sealed class BoundedDesk(ITicketDesk inner, Boundary boundary) : ITicketDesk
{
    public Task<Ticket?> FindAsync(string ticketId, CancellationToken cancellation) =>
        boundary.CrossAsync("find ticket", () => inner.FindAsync(ticketId, cancellation));

    public Task<Ticket?> FindByKeyAsync(EffectKey key, CancellationToken cancellation) => inner.FindByKeyAsync(key, cancellation);

    public Task<IReadOnlyList<Ticket>> FindRecentAsync(string customer, int most, CancellationToken cancellation) =>
        inner.FindRecentAsync(customer, most, cancellation);

    public Task<TicketReceipt> ReopenAsync(string ticketId, TicketBrief brief, EffectKey key, CancellationToken cancellation) =>
        boundary.CrossAsync("reopen ticket", () => inner.ReopenAsync(ticketId, brief, key, cancellation));

    public Task<TicketReceipt> CreateAsync(TicketBrief brief, EffectKey key, CancellationToken cancellation) =>
        boundary.CrossAsync("create ticket", () => inner.CreateAsync(brief, key, cancellation));

    public Task<TicketReceipt> AddNoteAsync(string ticketId, string note, EffectKey key, CancellationToken cancellation) =>
        boundary.CrossAsync("note on ticket", () => inner.AddNoteAsync(ticketId, note, key, cancellation));

    public Task<TicketReceipt> MarkConfirmedAsync(string ticketId, string note, EffectKey key, CancellationToken cancellation) =>
        boundary.CrossAsync("confirm ticket", () => inner.MarkConfirmedAsync(ticketId, note, key, cancellation));

    public Task RedactNoteAsync(string ticketId, EffectKey key, CancellationToken cancellation) => inner.RedactNoteAsync(ticketId, key, cancellation);
}
