using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tickets.Remote;

/// <summary>The requests of one help desk's API, each made once. <see cref="RemoteTicketDesk"/> puts them together.</summary>
internal interface IRemoteDesk
{
    /// <summary>The ticket, or what it was merged into; null where there is none with this id.</summary>
    Task<RemoteTicket?> FindAsync(string ticketId, CancellationToken cancellation);

    Task<RemoteTicket?> FindByKeyAsync(EffectKey key, CancellationToken cancellation);

    Task<IReadOnlyList<Ticket>> FindRecentAsync(string customer, int most, CancellationToken cancellation);

    /// <summary>The note that carries the step's mark; null where none does.</summary>
    Task<RemoteNote?> FindNoteAsync(RemoteTicket ticket, EffectKey key, CancellationToken cancellation);

    /// <summary>Adds an internal note and, where asked, changes the state, as long as nobody else changed the ticket meanwhile.</summary>
    /// <param name="becomes">Open or Solved; null leaves the state as it is.</param>
    /// <param name="mark">The last line of <paramref name="note"/>.</param>
    /// <returns>False where the ticket changed meanwhile, and nothing was done.</returns>
    Task<bool> TryChangeAsync(RemoteTicket ticket, TicketState? becomes, string note, string mark, CancellationToken cancellation);

    /// <summary>Creates a ticket that can be found by the key.</summary>
    /// <param name="followUpOf">The ticket it goes on from; null where there is none, or none that is still there.</param>
    /// <returns>The new ticket's id; null where the desk has taken another request under this key, whose ticket must be there.</returns>
    Task<string?> TryCreateAsync(TicketBrief brief, string note, EffectKey key, RemoteTicket? followUpOf, CancellationToken cancellation);

    /// <summary>Takes the words out of a note.</summary>
    /// <param name="note">Null where the key created the ticket, and its first words carry no mark.</param>
    /// <exception cref="PermanentFailureException">The desk has no way to do it; it says how a person does.</exception>
    Task RedactAsync(RemoteTicket ticket, RemoteNote? note, EffectKey key, CancellationToken cancellation);
}
