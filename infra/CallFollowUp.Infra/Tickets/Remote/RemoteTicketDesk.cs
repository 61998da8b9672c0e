using CallFollowUp.Infra.Resilience;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tickets.Remote;

/// <summary>A help desk that knows no idempotency keys for changes: every note of ours is marked, looked for first, and read back after.</summary>
/// <remarks>
/// Crash promise: at least once, every change recognised by its mark, every new ticket by the key it carries. Between the look and the change another
/// worker may change the ticket: the desk then refuses (a stale version), and all is looked at again.
/// </remarks>
internal sealed class RemoteTicketDesk(string name, IRemoteDesk desk, Dependency dependency) : ITicketDesk
{
    private const int MostRereads = 3;
    private const string ByHand = "Do it by hand and mark it done, or mend the cause and redrive.";

    public Task<Ticket?> FindAsync(string ticketId, CancellationToken cancellation) =>
        OnDeskAsync(async stop => (await desk.FindAsync(ticketId, stop))?.Ticket, cancellation);

    public Task<Ticket?> FindByKeyAsync(EffectKey key, CancellationToken cancellation) =>
        OnDeskAsync(async stop => (await desk.FindByKeyAsync(key, stop))?.Ticket, cancellation);

    public Task<IReadOnlyList<Ticket>> FindRecentAsync(string customer, int most, CancellationToken cancellation) =>
        OnDeskAsync(stop => desk.FindRecentAsync(customer, most, stop), cancellation);

    public Task<TicketReceipt> ReopenAsync(string ticketId, TicketBrief brief, EffectKey key, CancellationToken cancellation) => OnDeskAsync(
        async stop =>
        {
            for (var looks = 0; looks < MostRereads; looks++)
            {
                var ticket = await desk.FindAsync(ticketId, stop);
                if (ticket is null or { State: TicketState.Closed })
                    return await CreateOnceAsync(brief, ticketId, ticket, key, stop);
                var isOpen = ticket.State == TicketState.Open;
                var action = isOpen ? TicketAction.Noted : TicketAction.Reopened;
                if (await ChangeOnceAsync(ticket, isOpen ? null : TicketState.Open, brief.Note, action, key, stop) is { } receipt)
                    return receipt;
            }

            throw KeepsChanging(ticketId);
        },
        cancellation);

    public Task<TicketReceipt> CreateAsync(TicketBrief brief, EffectKey key, CancellationToken cancellation) =>
        OnDeskAsync(stop => CreateOnceAsync(brief, null, null, key, stop), cancellation);

    public Task<TicketReceipt> AddNoteAsync(string ticketId, string note, EffectKey key, CancellationToken cancellation) => OnDeskAsync(
        async stop =>
        {
            for (var looks = 0; looks < MostRereads; looks++)
            {
                var ticket = await KnownAsync(ticketId, stop);
                if (ticket.State == TicketState.Closed)
                    throw new PermanentFailureException($"Ticket {ticketId} is closed for good and takes no notes.", ByHand);
                if (await ChangeOnceAsync(ticket, null, note, TicketAction.Noted, key, stop) is { } receipt)
                    return receipt;
            }

            throw KeepsChanging(ticketId);
        },
        cancellation);

    public Task<TicketReceipt> MarkConfirmedAsync(string ticketId, string note, EffectKey key, CancellationToken cancellation) => OnDeskAsync(
        async stop =>
        {
            for (var looks = 0; looks < MostRereads; looks++)
            {
                var ticket = await KnownAsync(ticketId, stop);

                // Closed for good takes no notes, and says already what the customer confirms.
                if (ticket.State == TicketState.Closed)
                    return new TicketReceipt(ticket.Id, TicketAction.Confirmed, ticket.Ticket.UpdatedAt, ticket.Ticket.Link);
                TicketState? becomes = ticket.State == TicketState.Solved ? null : TicketState.Solved;
                if (await ChangeOnceAsync(ticket, becomes, note, TicketAction.Confirmed, key, stop) is { } receipt)
                    return receipt;
            }

            throw KeepsChanging(ticketId);
        },
        cancellation);

    public Task RedactNoteAsync(string ticketId, EffectKey key, CancellationToken cancellation) => OnDeskAsync(
        async stop =>
        {
            if (await desk.FindAsync(ticketId, stop) is not { } ticket)
                return false;
            var note = await desk.FindNoteAsync(ticket, key, stop);
            if (note is null && ticket.CreatedBy != key.ToString())
                return false;
            await desk.RedactAsync(ticket, note, key, stop);
            return true;
        },
        cancellation);

    /// <summary>Null where the ticket changed between the look and the change.</summary>
    private async Task<TicketReceipt?> ChangeOnceAsync(
        RemoteTicket ticket, TicketState? becomes, string note, TicketAction action, EffectKey key, CancellationToken stop)
    {
        if (await desk.FindNoteAsync(ticket, key, stop) is { } before)
            return Receipt(ticket, before.Action, before.At);

        var mark = NoteMark.Of(action, key);
        if (!await desk.TryChangeAsync(ticket, becomes, NoteText.Signed(note, mark), mark, stop))
            return null;

        var after = await desk.FindAsync(ticket.Id, stop);
        if (after is null || (becomes is { } wanted && IsSolved(after.State) != IsSolved(wanted)))
            throw DidNothing($"ticket {ticket.Id} is still {after?.State.ToString().ToLowerInvariant() ?? "missing"}");
        return await desk.FindNoteAsync(after, key, stop) is { } written
            ? Receipt(after, written.Action, written.At)
            : throw DidNothing($"the note is not on ticket {ticket.Id}");
    }

    private async Task<TicketReceipt> CreateOnceAsync(
        TicketBrief brief, string? wanted, RemoteTicket? followUpOf, EffectKey key, CancellationToken stop)
    {
        if (await desk.FindByKeyAsync(key, stop) is { } before)
            return Created(before);

        var text = wanted is null ? brief.Note : $"Follow-up of ticket {wanted}.\n{brief.Note}";
        var note = NoteText.Signed(text, NoteMark.Of(TicketAction.Created, key));
        var id = await desk.TryCreateAsync(brief, note, key, followUpOf, stop);
        if (id is null)
        {
            return await desk.FindByKeyAsync(key, stop) is { } other
                ? Created(other)
                : throw new RetryableFailureException($"{name} has taken this request before, and does not show its ticket yet");
        }

        return await desk.FindAsync(id, stop) is { } created ? Created(created) : throw DidNothing($"there is no ticket {id}");
    }

    private async Task<RemoteTicket> KnownAsync(string ticketId, CancellationToken stop) => await desk.FindAsync(ticketId, stop)
        ?? throw new PermanentFailureException(
            $"There is no ticket {ticketId} on {name}: it was deleted, or never was.", "Look for the call's ticket there. " + ByHand);

    private Task<T> OnDeskAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation) =>
        dependency.CallAsync(work, HttpFailures.Judge, isRepeatable: true, cancellation);

    private PermanentFailureException DidNothing(string seen) => new(
        $"{name} said yes, and {seen}.", "A rule or a missing right there undoes what we do. " + ByHand);

    private RetryableFailureException KeepsChanging(string ticketId) => new($"ticket {ticketId} on {name} changes faster than it can be read");

    private static bool IsSolved(TicketState state) => state is TicketState.Solved or TicketState.Closed;

    private static TicketReceipt Created(RemoteTicket ticket) => Receipt(ticket, TicketAction.Created, ticket.CreatedAt);

    private static TicketReceipt Receipt(RemoteTicket ticket, TicketAction action, DateTimeOffset at) =>
        new(ticket.Id, action, at, ticket.Ticket.Link);
}
