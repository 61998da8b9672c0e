using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using CallFollowUp.Workflow.Listing;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.TestKit;

/// <summary>Rejected records by day and content.</summary>
public sealed class InMemoryRejectedRecords : IRejectedRecords
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, RejectedRecord> records = [];

    public Task FileAsync(RejectedRecord record, CancellationToken cancellation)
    {
        lock (gate)
            records.TryAdd(NameOf(record), record with { Body = record.Body.ToArray() });
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<RejectedRecord> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        List<RejectedRecord> listed;
        lock (gate)
            listed = [.. records.Values.OrderBy(r => r.At)];
        foreach (var record in listed)
        {
            await Task.CompletedTask;
            yield return record;
        }
    }

    public Task<ListPage<RejectedRecord>> PageAsync(string? token, int size, CancellationToken cancellation)
    {
        lock (gate)
        {
            var rest = records.OrderBy(r => r.Key, StringComparer.Ordinal).Where(r => string.CompareOrdinal(r.Key, token) > 0).ToList();
            return Task.FromResult(new ListPage<RejectedRecord>([.. rest.Take(size).Select(r => r.Value)], rest.Count > size ? rest[size - 1].Key : null));
        }
    }

    public Task EraseAsync(RejectedRecord record, CancellationToken cancellation)
    {
        lock (gate)
            records.Remove(NameOf(record));
        return Task.CompletedTask;
    }

    private static string NameOf(RejectedRecord record) =>
        $"{record.At.UtcDateTime:yyyy-MM-dd}/{Convert.ToHexString(SHA256.HashData(record.Body.Span))}";
}
