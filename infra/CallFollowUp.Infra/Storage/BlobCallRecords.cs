using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Storage;

/// <summary>Records and transcripts as blobs in the container <c>call-records</c>. One request each way.</summary>
public sealed class BlobCallRecords(BlobServiceClient blobs) : ICallRecords
{
    /// <value>16 MiB.</value>
    public const int MaxBytes = 16 * 1024 * 1024;

    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(StorageNames.CallRecords);

    public async Task<string> SaveAsync(CallId id, ReadOnlyMemory<byte> utf8, CancellationToken cancellation)
    {
        // The same content has the same name, so writing it again changes nothing and needs no condition.
        var name = FolderOf(id) + Convert.ToHexStringLower(SHA256.HashData(utf8.Span));
        await container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(utf8), new BlobUploadOptions(), cancellation);
        return name;
    }

    public async Task<ReadOnlyMemory<byte>> ReadAsync(string nameOrUrl, CancellationToken cancellation)
    {
        var name = NameIn(nameOrUrl);
        try
        {
            using var download = (await container.GetBlobClient(name).DownloadStreamingAsync(cancellationToken: cancellation)).Value;
            if (download.Details.ContentLength > MaxBytes)
                throw Refused($"The blob {name} is larger than {MaxBytes / (1024 * 1024)} MiB");
            var bytes = new byte[download.Details.ContentLength];
            await download.Content.ReadExactlyAsync(bytes, cancellation);
            return bytes;
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            throw Refused($"There is no blob {name} in {StorageNames.CallRecords}", e);
        }
    }

    public async Task EraseAsync(CallId id, string? transcriptUrl, CancellationToken cancellation)
    {
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, FolderOf(id), cancellation))
            await DeleteAsync(blob.Name, cancellation);

        if (transcriptUrl is not null && TryNameIn(transcriptUrl) is { } name)
            await DeleteAsync(name, cancellation);
    }

    private Task<Response<bool>> DeleteAsync(string name, CancellationToken cancellation) =>
        container.GetBlobClient(name).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellation);

    private static string FolderOf(CallId id) => $"{BlobNames.Guarded(id.Value)}/";

    /// <summary>A name of ours, or one inside a URL that leads to our own container; nothing else is ever asked for.</summary>
    private string NameIn(string nameOrUrl) =>
        TryNameIn(nameOrUrl) ?? throw Refused($"The transcript lies outside our container {StorageNames.CallRecords}");

    private string? TryNameIn(string nameOrUrl)
    {
        var name = nameOrUrl;
        if (nameOrUrl.Contains("://", StringComparison.Ordinal))
        {
            var isUrl = Uri.TryCreate(nameOrUrl, UriKind.Absolute, out var url);
            name = isUrl && IsOurs(url!) ? new BlobUriBuilder(url).BlobName : "";
        }

        return BlobNames.IsPlain(name) ? name : null;
    }

    private bool IsOurs(Uri url) =>
        url.UserInfo.Length == 0
        && Uri.Compare(url, container.Uri, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0
        && url.AbsolutePath.StartsWith(container.Uri.AbsolutePath + "/", StringComparison.Ordinal);

    private static PermanentFailureException Refused(string reason, Exception? inner = null) =>
        new(reason + ".", $"Put the transcript into {StorageNames.CallRecords} of our own account and send the record again.", inner);
}
