using System.Globalization;
using CallFollowUp.Workflow.Listing;
using CallFollowUp.Workflow.Operations;

namespace CallFollowUp.TestKit;

/// <summary>The audit log in a list.</summary>
public sealed class InMemoryAuditLog : IAuditLog
{
    private readonly Lock gate = new();
    private readonly List<AuditEntry> entries = [];

    /// <summary>All lines, the oldest first.</summary>
    public IReadOnlyList<AuditEntry> All
    {
        get
        {
            lock (gate)
                return [.. entries];
        }
    }

    public Task AppendAsync(AuditEntry entry, CancellationToken cancellation)
    {
        lock (gate)
            entries.Add(entry);
        return Task.CompletedTask;
    }

    public Task<ListPage<AuditEntry>> PageAsync(string? token, int size, CancellationToken cancellation)
    {
        var all = All;
        var end = token is null ? all.Count
            : int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? Math.Min(before, all.Count)
            : throw new FormatException("This is no token of the audit log.");
        var start = Math.Max(0, end - size);
        return Task.FromResult(new ListPage<AuditEntry>(
            [.. all.Take(end).Skip(start).Reverse()], start == 0 ? null : start.ToString(CultureInfo.InvariantCulture)));
    }
}
