using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Storage;

/// <summary>The switch as a blob <c>mails-paused</c> in the container <c>switches</c>: where it is, mails wait. One request each way.</summary>
public sealed class BlobMailSwitch(BlobServiceClient blobs) : IMailSwitch
{
    private readonly BlobClient blob = blobs.GetBlobContainerClient(StorageNames.Switches).GetBlobClient("mails-paused");

    public async Task<MailPause?> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            var content = (await blob.DownloadContentAsync(cancellation)).Value.Content;
            return JsonSerializer.Deserialize(content.ToMemory().Span, OperationsJson.Default.MailPause);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    public async Task PauseAsync(MailPause pause, CancellationToken cancellation)
    {
        var upload = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
        try
        {
            await blob.UploadAsync(BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(pause, OperationsJson.Default.MailPause)), upload, cancellation);
        }
        catch (RequestFailedException e) when (e.IsLostRace())
        {
            // They are paused already: whoever came first is named.
        }
    }

    public Task ResumeAsync(CancellationToken cancellation) => blob.DeleteIfExistsAsync(cancellationToken: cancellation);
}
