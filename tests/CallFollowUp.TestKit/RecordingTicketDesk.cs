using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.TestKit;

/// <summary>A desk in memory that recognises every key.</summary>
public sealed class RecordingTicketDesk(TimeProvider clock) : ITicketDesk
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, DeskTicket> tickets = [];
    private readonly Dictionary<string, TicketReceipt> receipts = [];
    private int created;

    /// <summary>Thrown by the next change, which changes nothing; then forgotten.</summary>
    public Exception? FailNextWith { get; set; }

    /// <summary>Thrown by everything that is asked or done, until it is null again.</summary>
    public Exception? DownWith { get; set; }

    /// <summary>Nothing is answered before the caller gives up.</summary>
    public bool Hangs { get; set; }

    /// <summary>How often the desk was asked for tickets.</summary>
    public int Looks { get; private set; }

    public IReadOnlyCollection<DeskTicket> Tickets
    {
        get
        {
            lock (gate)
                return [.. tickets.Values];
        }
    }

    public DeskTicket Ticket(string id) => Tickets.Single(t => t.Id == id);

    /// <summary>What the desk answered to each key.</summary>
    public IReadOnlyDictionary<string, TicketReceipt> Receipts
    {
        get
        {
            lock (gate)
                return new Dictionary<string, TicketReceipt>(receipts);
        }
    }

    /// <summary>Tickets and keys from an earlier life.</summary>
    public void Remember(IEnumerable<DeskTicket> earlier, IReadOnlyDictionary<string, TicketReceipt> answered)
    {
        lock (gate)
        {
            foreach (var ticket in earlier)
                tickets[ticket.Id] = ticket;
            foreach (var (key, receipt) in answered)
                receipts[key] = receipt;
            created = tickets.Values.Count(t => t.CreatedBy is not null);
        }
    }

    /// <summary>A ticket that was there before.</summary>
    public DeskTicket Put(string id, TicketState state, string? customerEmail = null, string? subject = null)
    {
        lock (gate)
        {
            return tickets[id] = new DeskTicket
            {
                Id = id, Subject = subject ?? $"Ticket {id}", State = state, CustomerEmail = customerEmail, UpdatedAt = clock.GetUtcNow(),
            };
        }
    }

    public async Task<Ticket?> FindAsync(string ticketId, CancellationToken cancellation)
    {
        await LookAsync(cancellation);
        lock (gate)
            return tickets.GetValueOrDefault(ticketId)?.ToTicket();
    }

    public Task<Ticket?> FindByKeyAsync(EffectKey key, CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult(tickets.Values.FirstOrDefault(t => t.CreatedBy == key.ToString())?.ToTicket());
    }

    public async Task<IReadOnlyList<Ticket>> FindRecentAsync(string customer, int most, CancellationToken cancellation)
    {
        await LookAsync(cancellation);
        lock (gate)
            return [.. tickets.Values.Where(t => t.CustomerEmail == customer).OrderByDescending(t => t.UpdatedAt).Take(most).Select(t => t.ToTicket())];
    }

    public Task<TicketReceipt> ReopenAsync(string ticketId, TicketBrief brief, EffectKey key, CancellationToken cancellation) => Once(key, () =>
    {
        if (!tickets.TryGetValue(ticketId, out var ticket) || ticket.State == TicketState.Closed)
            return Create(brief with { Note = $"Follow-up of {ticketId}.\n{brief.Note}" }, key);
        var action = ticket.State == TicketState.Open ? TicketAction.Noted : TicketAction.Reopened;
        ticket.State = TicketState.Open;
        return Note(ticket, brief.Note, key, action);
    });

    public Task<TicketReceipt> CreateAsync(TicketBrief brief, EffectKey key, CancellationToken cancellation) =>
        Once(key, () => Create(brief, key));

    public Task<TicketReceipt> AddNoteAsync(string ticketId, string note, EffectKey key, CancellationToken cancellation) =>
        Once(key, () => Note(Known(ticketId), note, key, TicketAction.Noted));

    public Task<TicketReceipt> MarkConfirmedAsync(string ticketId, string note, EffectKey key, CancellationToken cancellation) => Once(key, () =>
    {
        var ticket = Known(ticketId);
        ticket.State = ticket.State == TicketState.Closed ? TicketState.Closed : TicketState.Solved;
        return Note(ticket, note, key, TicketAction.Confirmed);
    });

    public Task RedactNoteAsync(string ticketId, EffectKey key, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (tickets.TryGetValue(ticketId, out var ticket) && ticket.Notes.ContainsKey(key.ToString()))
                ticket.Notes[key.ToString()] = "";
        }

        return Task.CompletedTask;
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        Looks++;
        if (Hangs)
            await Task.Delay(Timeout.Infinite, cancellation);
        if (DownWith is { } failure)
            throw failure;
    }

    private Task<TicketReceipt> Once(EffectKey key, Func<TicketReceipt> change)
    {
        lock (gate)
        {
            if ((DownWith ?? FailNextWith) is { } failure)
            {
                FailNextWith = null;
                throw failure;
            }

            if (!receipts.TryGetValue(key.ToString(), out var receipt))
                receipts[key.ToString()] = receipt = change();
            return Task.FromResult(receipt);
        }
    }

    private TicketReceipt Create(TicketBrief brief, EffectKey key)
    {
        var ticket = new DeskTicket
        {
            Id = $"N-{++created}",
            Subject = brief.Subject,
            State = TicketState.Open,
            CustomerEmail = brief.CustomerEmail,
            CreatedBy = key.ToString(),
        };
        tickets[ticket.Id] = ticket;
        return Note(ticket, brief.Note, key, TicketAction.Created);
    }

    private TicketReceipt Note(DeskTicket ticket, string note, EffectKey key, TicketAction action)
    {
        ticket.Notes[key.ToString()] = note;
        ticket.UpdatedAt = clock.GetUtcNow();
        return new TicketReceipt(ticket.Id, action, ticket.UpdatedAt);
    }

    private DeskTicket Known(string ticketId) => tickets.TryGetValue(ticketId, out var ticket)
        ? ticket
        : throw new PermanentFailureException($"There is no ticket {ticketId}.", "Look for it in the desk.");
}
