using System.Globalization;
using System.Text.Json;
using Azure.Storage.Blobs;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Listing;
using CallFollowUp.Workflow.Operations;

namespace CallFollowUp.Infra.Storage;

/// <summary>The audit log as append blobs <c>{yyyy-MM-dd}</c> in the container <c>audit</c>, one JSON line an entry.</summary>
public sealed class BlobAuditLog(BlobServiceClient blobs) : IAuditLog
{
    private readonly AppendedLines lines = new(blobs.GetBlobContainerClient(StorageNames.Audit));

    public Task AppendAsync(AuditEntry entry, CancellationToken cancellation) =>
        lines.AppendAsync(DayOf(entry.At), JsonSerializer.SerializeToUtf8Bytes(entry, OperationsJson.Default.AuditEntry), cancellation);

    public async Task<ListPage<AuditEntry>> PageAsync(string? token, int size, CancellationToken cancellation)
    {
        var (from, skip) = Position(token);
        var page = new List<AuditEntry>(size);
        foreach (var (name, _) in (await lines.ListAsync(null, cancellation)).Reverse())
        {
            if (from is not null && string.CompareOrdinal(name, from) > 0)
                continue;

            // Lines are only ever added, so a place counted from the start of a blob stays where it is.
            var all = await lines.ReadAsync(name, cancellation);
            for (var at = name == from ? Math.Min(skip, all.Count) : all.Count; at > 0; at--)
            {
                if (page.Count == size)
                    return new ListPage<AuditEntry>(page, string.Create(CultureInfo.InvariantCulture, $"{name}/{at}"));
                if (JsonSerializer.Deserialize(all[at - 1].Span, OperationsJson.Default.AuditEntry) is { } entry)
                    page.Add(entry);
            }
        }

        return new ListPage<AuditEntry>(page, null);
    }

    private static (string? Name, int Before) Position(string? token)
    {
        if (token is null)
            return (null, 0);
        var slash = token.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && int.TryParse(token[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var before)
            ? (token[..slash], before)
            : throw new FormatException("This is no token of the audit log.");
    }

    private static string DayOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
