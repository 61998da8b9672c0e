using CallFollowUp.Infra.Resilience;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tickets;

/// <summary>A desk in a folder: one JSON file per ticket, changed under locks that hold between processes.</summary>
/// <remarks>Crash promise: at least once, every change recognised by its key. A file is written whole or not at all.</remarks>
public sealed class FileTicketDesk(TicketDeskOptions options, Dependency disk, TimeProvider clock) : ITicketDesk
{
    // Locks are waited for in real time, wherever the desk's own clock stands.
    private readonly TicketFolder folder = new(options.Folder, TimeProvider.System);

    public Task<Ticket?> FindAsync(string ticketId, CancellationToken cancellation) =>
        OnDiskAsync(async stop => (await folder.FindAsync(ticketId, stop))?.ToTicket(), cancellation);

    public Task<Ticket?> FindByKeyAsync(EffectKey key, CancellationToken cancellation) => OnDiskAsync(
        async stop => await folder.FindCreatedAsync(key, stop) is { } id ? (await folder.FindAsync(id, stop))?.ToTicket() : null,
        cancellation);

    public Task<IReadOnlyList<Ticket>> FindRecentAsync(string customer, int most, CancellationToken cancellation) => OnDiskAsync(
        async stop =>
        {
            var tickets = new List<Ticket>();
            foreach (var id in folder.TicketIdsOf(customer))
            {
                if (await folder.FindAsync(id, stop) is { } ticket)
                    tickets.Add(ticket.ToTicket());
            }

            return (IReadOnlyList<Ticket>)[.. tickets.OrderByDescending(t => t.UpdatedAt).Take(most)];
        },
        cancellation);

    public Task<TicketReceipt> ReopenAsync(string ticketId, TicketBrief brief, EffectKey key, CancellationToken cancellation) => OnDiskAsync(
        async stop =>
        {
            if (await folder.FindCreatedAsync(key, stop) is null
                && await ChangeAsync(ticketId, Unknown(ticketId, brief, TicketState.Solved), key, brief.Note, Reopen, stop) is { } receipt)
            {
                return receipt;
            }

            // Missing or closed for good: another ticket goes on from it.
            return await CreateOnceAsync(brief, ticketId, key, stop);
        },
        cancellation);

    public Task<TicketReceipt> CreateAsync(TicketBrief brief, EffectKey key, CancellationToken cancellation) =>
        OnDiskAsync(stop => CreateOnceAsync(brief, null, key, stop), cancellation);

    public Task<TicketReceipt> AddNoteAsync(string ticketId, string note, EffectKey key, CancellationToken cancellation) =>
        NoteAsync(ticketId, note, key, _ => TicketAction.Noted, cancellation);

    public Task<TicketReceipt> MarkConfirmedAsync(string ticketId, string note, EffectKey key, CancellationToken cancellation) =>
        NoteAsync(ticketId, note, key, Confirm, cancellation);

    public Task RedactNoteAsync(string ticketId, EffectKey key, CancellationToken cancellation) => OnDiskAsync(
        async stop =>
        {
            using var held = await folder.LockAsync(ticketId, stop);
            if (await folder.FindAsync(ticketId, stop) is not { } ticket || ticket.ReceiptFor(key.ToString()) is not { } receipt)
                return false;

            var index = ticket.Notes.FindIndex(note => note.Key == key.ToString());
            ticket.Notes[index] = ticket.Notes[index] with { Text = NoteText.Signed(NoteText.Removed, $"ref {key}") };
            if (receipt.Action == TicketAction.Created)
                Forget(ticket);
            await folder.WriteAsync(ticket, stop);
            return true;
        },
        cancellation);

    private Task<TicketReceipt> NoteAsync(
        string ticketId, string note, EffectKey key, Func<TicketDocument, TicketAction?> change, CancellationToken cancellation) => OnDiskAsync(
        async stop => await ChangeAsync(ticketId, Unknown(ticketId, null, TicketState.Solved), key, note, change, stop)
            ?? throw new PermanentFailureException("There is no such ticket.", "Look for the call's ticket in the desk, then redrive."),
        cancellation);

    /// <summary>Changes a ticket under its lock, once per key.</summary>
    /// <param name="unknown">What stands for a ticket that is not here; null where it is missing then.</param>
    /// <param name="change">Changes the state and says what that is called; null where this ticket cannot be changed so.</param>
    /// <returns>Null where nothing was changed.</returns>
    private async Task<TicketReceipt?> ChangeAsync(
        string ticketId, TicketDocument? unknown, EffectKey key, string note, Func<TicketDocument, TicketAction?> change, CancellationToken stop)
    {
        using var held = await folder.LockAsync(ticketId, stop);
        var ticket = await folder.FindAsync(ticketId, stop) ?? unknown;
        if (ticket?.ReceiptFor(key.ToString()) is { } before)
            return before;
        if (ticket is null || change(ticket) is not { } action)
            return null;

        var receipt = ticket.Note(key.ToString(), action, note, clock.GetUtcNow());
        await SaveAsync(ticket, stop);
        return receipt;
    }

    private async Task<TicketReceipt> CreateOnceAsync(TicketBrief brief, string? followUpOf, EffectKey key, CancellationToken stop)
    {
        using var held = await folder.LockAsync(key.ToString(), stop);
        var id = await folder.FindCreatedAsync(key, stop) ?? await folder.NumberAsync(key, stop);
        if ((await folder.FindAsync(id, stop))?.ReceiptFor(key.ToString()) is { } before)
            return before;

        var ticket = New(id, brief, TicketState.Open, followUpOf);
        var note = followUpOf is null ? brief.Note : $"Follow-up of ticket {followUpOf}.\n{brief.Note}";
        var receipt = ticket.Note(key.ToString(), TicketAction.Created, note, clock.GetUtcNow());
        await SaveAsync(ticket, stop);
        return receipt;
    }

    /// <summary>The customer's index goes first: it may name a ticket that is not there, never miss one that is.</summary>
    private Task SaveAsync(TicketDocument ticket, CancellationToken stop)
    {
        if (ticket.CustomerEmail is { } email && ticket.Notes.Count == 1)
            folder.NoteCustomer(email, ticket.Id);
        return folder.WriteAsync(ticket, stop);
    }

    private void Forget(TicketDocument ticket)
    {
        if (ticket.CustomerEmail is { } email)
            folder.ForgetCustomer(email, ticket.Id);
        ticket.Subject = NoteText.Removed;
        ticket.CustomerName = null;
        ticket.CustomerEmail = null;
    }

    private TicketDocument? Unknown(string ticketId, TicketBrief? brief, TicketState state) => options.CreateUnknown
        ? New(ticketId, brief ?? new TicketBrief($"Ticket {ticketId}", "", null, null), state, null)
        : null;

    private TicketDocument New(string id, TicketBrief brief, TicketState state, string? followUpOf) => new()
    {
        Id = id,
        Subject = brief.Subject,
        State = state,
        FollowUpOf = followUpOf,
        CustomerName = brief.CustomerName,
        CustomerEmail = brief.CustomerEmail,
        CreatedAt = clock.GetUtcNow(),
    };

    private static TicketAction? Reopen(TicketDocument ticket)
    {
        if (ticket.State == TicketState.Closed)
            return null;
        var action = ticket.State == TicketState.Open ? TicketAction.Noted : TicketAction.Reopened;
        ticket.State = TicketState.Open;
        return action;
    }

    private static TicketAction? Confirm(TicketDocument ticket)
    {
        ticket.State = ticket.State == TicketState.Closed ? TicketState.Closed : TicketState.Solved;
        return TicketAction.Confirmed;
    }

    private Task<T> OnDiskAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation) =>
        disk.CallAsync(work, FileFailures.Judge, isRepeatable: true, cancellation);
}
