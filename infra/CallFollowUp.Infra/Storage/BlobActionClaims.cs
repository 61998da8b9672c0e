using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Operations;

namespace CallFollowUp.Infra.Storage;

/// <summary>Claims as blobs <c>{callId}/{eventId}</c> in the container <c>action-claims</c>: whoever creates the blob was first. One request; two for the others.</summary>
public sealed class BlobActionClaims(BlobServiceClient blobs) : IActionClaims
{
    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(StorageNames.Claims);

    public async Task<ActionClaim> ClaimAsync(string callId, string eventId, ActionClaim claim, CancellationToken cancellation)
    {
        var blob = container.GetBlobClient($"{BlobNames.Guarded(callId)}/{BlobNames.Segment(eventId)}");
        var upload = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
        var written = BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(claim, OperationsJson.Default.ActionClaim));
        try
        {
            await blob.UploadAsync(written, upload, cancellation);
            return claim;
        }
        catch (RequestFailedException e) when (e.IsLostRace())
        {
            var first = (await blob.DownloadContentAsync(cancellation)).Value.Content;
            return JsonSerializer.Deserialize(first.ToMemory().Span, OperationsJson.Default.ActionClaim)!;
        }
    }
}
