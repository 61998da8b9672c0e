using System.Collections.Concurrent;
using System.Security.Cryptography;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.TestKit;

/// <summary>Records by name. A transcript's URL is any name that a test puts here.</summary>
public sealed class InMemoryCallRecords : ICallRecords
{
    private readonly ConcurrentDictionary<string, byte[]> records = new();

    /// <summary>Puts a transcript where a record's <c>transcriptUrl</c> leads.</summary>
    public void Put(string nameOrUrl, byte[] utf8) => records[nameOrUrl] = utf8;

    public Task<string> SaveAsync(CallId id, ReadOnlyMemory<byte> utf8, CancellationToken cancellation)
    {
        var name = $"{FolderOf(id)}{Convert.ToHexStringLower(SHA256.HashData(utf8.Span))}";
        records[name] = utf8.ToArray();
        return Task.FromResult(name);
    }

    public int Count => records.Count;

    public Task EraseAsync(CallId id, string? transcriptUrl, CancellationToken cancellation)
    {
        foreach (var name in records.Keys.Where(n => n == transcriptUrl || n.StartsWith(FolderOf(id), StringComparison.Ordinal)))
            records.TryRemove(name, out _);
        return Task.CompletedTask;
    }

    public Task<ReadOnlyMemory<byte>> ReadAsync(string nameOrUrl, CancellationToken cancellation) => records.TryGetValue(nameOrUrl, out var utf8)
        ? Task.FromResult<ReadOnlyMemory<byte>>(utf8)
        : throw new PermanentFailureException("There is no such record.", "Send the record again.");

    private static string FolderOf(CallId id) => $"{id.Value}{(id.Value.EndsWith('.') ? "!" : "")}/";
}
