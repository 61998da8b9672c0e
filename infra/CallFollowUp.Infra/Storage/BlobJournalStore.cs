using System.Buffers;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Infra.Storage;

/// <summary>Journals as JSON blobs <c>{id}.json</c> in the container <c>follow-ups</c>, under their ETags. One request per read and per write.</summary>
public sealed class BlobJournalStore(BlobServiceClient blobs) : IJournalStore
{
    /// <summary>Ids may end in anything; a blob's name should not end in a dot.</summary>
    private const string Extension = ".json";

    private static readonly BlobHttpHeaders Json = new() { ContentType = "application/json" };

    /// <summary>Both times come in whole seconds: less this one, the age is never more than the truth, and no lease ends early.</summary>
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(1);

    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(StorageNames.FollowUps);

    /// <summary>How many names a listing asks for at once.</summary>
    /// <value>1 to 5,000; null, the default, leaves it to the service (5,000).</value>
    public int? PageSize { get; init; }

    public async Task<StoredJournal?> ReadAsync(string id, CancellationToken cancellation)
    {
        Response<BlobDownloadStreamingResult> response;
        try
        {
            response = await BlobOf(id).DownloadStreamingAsync(cancellationToken: cancellation);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }

        using var download = response.Value;
        var details = download.Details;
        var journal = await ReadAsync(download.Content, (int)details.ContentLength, cancellation);
        return new StoredJournal(journal, details.ETag.ToString(), Age(response.GetRawResponse(), details.LastModified));
    }

    public async Task<string?> WriteAsync(Journal journal, string? version, CancellationToken cancellation)
    {
        using var document = new MemoryStream(JournalJson.Write(journal), writable: false);
        var upload = new BlobUploadOptions
        {
            HttpHeaders = Json,
            Metadata = JournalMetadata.Of(journal),
            Conditions = version is null
                ? new BlobRequestConditions { IfNoneMatch = ETag.All }
                : new BlobRequestConditions { IfMatch = new ETag(version) },
        };
        try
        {
            var written = await BlobOf(journal.Id).UploadAsync(document, upload, cancellation);
            return written.Value.ETag.ToString();
        }
        catch (RequestFailedException e) when (e.IsLostRace())
        {
            return null;
        }
    }

    public async IAsyncEnumerable<JournalSummary> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var pages = container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, cancellation).AsPages(null, PageSize);
        await foreach (var page in pages.WithCancellation(cancellation))
        {
            foreach (var blob in page.Values)
            {
                if (blob.Name.EndsWith(Extension, StringComparison.Ordinal))
                    yield return JournalMetadata.Read(blob.Name[..^Extension.Length], blob.Metadata, blob.Properties.LastModified ?? default);
            }
        }
    }

    private BlobClient BlobOf(string id) => container.GetBlobClient(id + Extension);

    /// <summary>A journal is read on every delivery: its bytes are borrowed, not allocated.</summary>
    private static async Task<Journal> ReadAsync(Stream content, int length, CancellationToken cancellation)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            await content.ReadExactlyAsync(bytes.AsMemory(0, length), cancellation);
            return JournalJson.Read(bytes.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        }
    }

    private static TimeSpan Age(Response response, DateTimeOffset lastModified)
    {
        var age = response.Headers.Date - lastModified - Rounding;
        return age > TimeSpan.Zero ? age.Value : TimeSpan.Zero;
    }
}
