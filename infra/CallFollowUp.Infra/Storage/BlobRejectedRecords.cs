using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Azure.Storage.Blobs;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Listing;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Storage;

/// <summary>Rejected records as blobs <c>{yyyy-MM-dd}/{sha256}</c> in the container <c>rejected</c>: the bytes as they came, the reason beside them.</summary>
public sealed class BlobRejectedRecords(BlobServiceClient blobs) : IRejectedRecords
{
    private const string CallId = "callid";
    private const string Reason = "reason";

    private readonly DayFiles files = new(blobs.GetBlobContainerClient(StorageNames.Rejected));

    public Task FileAsync(RejectedRecord record, CancellationToken cancellation)
    {
        var facts = new Dictionary<string, string> { [CallId] = record.CallId ?? "", [Reason] = record.Reason };
        return files.FileAsync(NameOf(record), new DayFile(record.At, facts, record.Body), cancellation);
    }

    public async IAsyncEnumerable<RejectedRecord> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var file in files.ListAsync(cancellation))
            yield return RecordIn(file);
    }

    public Task EraseAsync(RejectedRecord record, CancellationToken cancellation) => files.DeleteAsync(NameOf(record), cancellation);

    public async Task<ListPage<RejectedRecord>> PageAsync(string? token, int size, CancellationToken cancellation)
    {
        var page = await files.PageAsync(token, size, cancellation);
        return new ListPage<RejectedRecord>([.. page.Items.Select(RecordIn)], page.Next);
    }

    private static RejectedRecord RecordIn(DayFile file) =>
        new(file.Facts.GetValueOrDefault(CallId), file.Facts.GetValueOrDefault(Reason, ""), file.At, file.Body);

    private static string NameOf(RejectedRecord record) =>
        DayFiles.NameOf(record.At, Convert.ToHexStringLower(SHA256.HashData(record.Body.Span)));
}
