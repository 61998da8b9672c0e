using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.TestKit;

/// <summary>Customers in a dictionary.</summary>
public sealed class InMemoryCustomerIndex(TimeProvider clock) : ICustomerIndex
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Entry> entries = [];

    /// <value>Default 20, as in storage.</value>
    public int RecentCalls { get; init; } = 20;

    /// <summary>The call that holds a customer's slot; null where nobody does.</summary>
    public CallId? SlotHolder(string customerId)
    {
        lock (gate)
            return entries.GetValueOrDefault(customerId)?.Owner;
    }

    public Task<CustomerStanding> RegisterAsync(string customerId, RecentCall call, TimeSpan? slot, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
        {
            var entry = EntryOf(customerId);
            var calls = entry.Calls.Where(c => c.Id != call.Id).Append(call)
                .OrderBy(c => c.ClosedAt).ThenBy(c => c.Id.Value, StringComparer.Ordinal).ToList();
            entry.All.Add(call.Id);
            entry.Calls = calls.TakeLast(RecentCalls).ToList();
            var now = clock.GetUtcNow();
            if (slot is { } length && entry.Owner != call.Id && (entry.Owner is null || entry.Until <= now))
                (entry.Owner, entry.Until) = (call.Id, now + length);

            var seen = entry.Calls.Exists(c => c.Id == call.Id) ? entry.Calls : [call, .. entry.Calls];
            var holdsSlot = slot is null || entry.Owner == call.Id;
            return Task.FromResult(new CustomerStanding(entry.OptedOut, entry.UnreachableAddress, holdsSlot, [.. seen]));
        }
    }

    public Task ReleaseSlotAsync(string customerId, CallId call, CancellationToken cancellation) =>
        Change(customerId, e => e.Owner = e.Owner == call ? null : e.Owner);

    public Task SetOptOutAsync(string customerId, bool optedOut, CancellationToken cancellation) =>
        Change(customerId, e => e.OptedOut = optedOut);

    public Task<bool> IsOptedOutAsync(string customerId, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
            return Task.FromResult(entries.GetValueOrDefault(customerId)?.OptedOut == true);
    }

    public Task MarkUnreachableAsync(string customerId, string address, CancellationToken cancellation) =>
        Change(customerId, e => e.UnreachableAddress = address);

    public Task<IReadOnlyList<CallId>> CallsOfAsync(string customerId, CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult<IReadOnlyList<CallId>>(entries.TryGetValue(customerId, out var entry) ? [.. entry.All] : []);
    }

    public Task EraseAsync(string customerId, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (entries.Remove(customerId, out var entry) && entry.OptedOut)
                entries[customerId] = new Entry { OptedOut = true };
        }

        return Task.CompletedTask;
    }

    private Task Change(string customerId, Action<Entry> change)
    {
        lock (gate)
            change(EntryOf(customerId));
        return Task.CompletedTask;
    }

    private Entry EntryOf(string customerId) =>
        entries.TryGetValue(customerId, out var entry) ? entry : entries[customerId] = new Entry();

    private sealed class Entry
    {
        public List<RecentCall> Calls { get; set; } = [];

        public HashSet<CallId> All { get; } = [];

        public bool OptedOut { get; set; }

        public string? UnreachableAddress { get; set; }

        public CallId? Owner { get; set; }

        public DateTimeOffset Until { get; set; }
    }
}
