using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow.Listing;

namespace CallFollowUp.TestKit;

/// <summary>Tickets and their calls in a sorted set.</summary>
public sealed class InMemoryTicketIndex : ITicketIndex
{
    private readonly Lock gate = new();
    private readonly SortedSet<(string TicketId, string Call)> tickets = [];

    /// <value>How often a call was added.</value>
    public int Additions { get; private set; }

    /// <summary>Every ticket with a call of it.</summary>
    public IReadOnlyList<(string TicketId, string Call)> All
    {
        get
        {
            lock (gate)
                return [.. tickets];
        }
    }

    public Task AddAsync(string ticketId, CallId call, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
        {
            tickets.Add((ticketId, call.Value));
            Additions++;
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<CallId>> CallsOfAsync(string ticketId, int most, CancellationToken cancellation)
    {
        var calls = All.Where(t => t.TicketId == ticketId).Select(t => t.Call).Order(StringComparer.Ordinal);
        return Task.FromResult<IReadOnlyList<CallId>>([.. calls.Take(most).Select(CallId.Parse)]);
    }

    public Task RemoveAsync(string ticketId, CallId call, CancellationToken cancellation)
    {
        lock (gate)
            tickets.Remove((ticketId, call.Value));
        return Task.CompletedTask;
    }
}
