using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Ports;

/// <summary>Where the company keeps its tickets.</summary>
/// <remarks>
/// Crash promise: at least once. Every change is recognised by its key: a repetition changes nothing and answers as the first did. Where a desk
/// has no idempotency key, the note ends in <c>ref {key}</c> and is looked for first. Every write is read back: a desk that says yes and does
/// nothing is a <see cref="PermanentFailureException"/>. All methods may throw <see cref="RetryableFailureException"/>; a lost answer is one too.
/// </remarks>
public interface ITicketDesk
{
    /// <summary>The ticket, or null where there is none with this id.</summary>
    Task<Ticket?> FindAsync(string ticketId, CancellationToken cancellation);

    /// <summary>The ticket that was created under this key, or null.</summary>
    Task<Ticket?> FindByKeyAsync(EffectKey key, CancellationToken cancellation);

    /// <summary>A customer's tickets, the newest first.</summary>
    /// <param name="customer">The address, or the company's id where the desk knows it.</param>
    /// <param name="most">1 to 100.</param>
    Task<IReadOnlyList<Ticket>> FindRecentAsync(string customer, int most, CancellationToken cancellation);

    /// <summary>Reopens the ticket with an internal note; one that is open already gets the note only. Where the ticket is missing or closed for
    /// good, a follow-up ticket that refers to it is created.</summary>
    Task<TicketReceipt> ReopenAsync(string ticketId, TicketBrief brief, EffectKey key, CancellationToken cancellation);

    /// <summary>Creates a ticket for a call that had none.</summary>
    Task<TicketReceipt> CreateAsync(TicketBrief brief, EffectKey key, CancellationToken cancellation);

    /// <summary>Adds an internal note.</summary>
    Task<TicketReceipt> AddNoteAsync(string ticketId, string note, EffectKey key, CancellationToken cancellation);

    /// <summary>Notes that the customer confirmed the solution; a ticket that is not solved yet becomes solved.</summary>
    Task<TicketReceipt> MarkConfirmedAsync(string ticketId, string note, EffectKey key, CancellationToken cancellation);

    /// <summary>Takes the words out of a note of ours, for the erasure of a person. A missing note is fine.</summary>
    /// <exception cref="PermanentFailureException">The desk has no way to do it; it says how a person does.</exception>
    Task RedactNoteAsync(string ticketId, EffectKey key, CancellationToken cancellation);
}
