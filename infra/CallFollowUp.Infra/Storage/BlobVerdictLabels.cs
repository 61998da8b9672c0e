using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Operations;

namespace CallFollowUp.Infra.Storage;

/// <summary>Labels as blobs <c>{callId}/{eventId}</c> in the container <c>labels</c>. One request to keep one.</summary>
public sealed class BlobVerdictLabels(BlobServiceClient blobs) : IVerdictLabels
{
    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(StorageNames.Labels);

    public Task KeepAsync(VerdictLabel label, CancellationToken cancellation) =>
        container.GetBlobClient($"{FolderOf(label.CallId)}{BlobNames.Segment(label.EventId)}").UploadAsync(
            BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(label, OperationsJson.Default.VerdictLabel)), overwrite: true, cancellation);

    public async IAsyncEnumerable<VerdictLabel> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, cancellation))
        {
            var content = (await container.GetBlobClient(blob.Name).DownloadContentAsync(cancellation)).Value.Content;
            yield return JsonSerializer.Deserialize(content.ToMemory().Span, OperationsJson.Default.VerdictLabel)!;
        }
    }

    public async Task RemoveAsync(string callId, CancellationToken cancellation)
    {
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, FolderOf(callId), cancellation))
            await container.GetBlobClient(blob.Name).DeleteIfExistsAsync(cancellationToken: cancellation);
    }

    private static string FolderOf(string callId) => $"{BlobNames.Guarded(callId)}/";
}
