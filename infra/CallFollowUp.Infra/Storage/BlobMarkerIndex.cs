using System.Runtime.CompilerServices;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Listing;

namespace CallFollowUp.Infra.Storage;

/// <summary>Markers as empty blobs in the container <c>markers</c>: their names say it all. One request to set or remove one.</summary>
public sealed class BlobMarkerIndex(BlobServiceClient blobs) : IMarkerIndex, IMarkerPages
{
    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(StorageNames.Markers);

    /// <summary>How many names a listing asks for at once.</summary>
    /// <value>1 to 5,000; null, the default, leaves it to the service (5,000).</value>
    public int? PageSize { get; init; }

    public Task PutAsync(string marker, CancellationToken cancellation) =>
        BlobOf(marker).UploadAsync(Stream.Null, new BlobUploadOptions(), cancellation);

    public Task DeleteAsync(string marker, CancellationToken cancellation) =>
        BlobOf(marker).DeleteIfExistsAsync(cancellationToken: cancellation);

    public async IAsyncEnumerable<string> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var pages = container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellation).AsPages(null, PageSize);
        await foreach (var page in pages.WithCancellation(cancellation))
        {
            foreach (var blob in page.Values)
                yield return BlobNames.Unguarded(blob.Name);
        }
    }

    public async Task<ListPage<string>> PageAsync(string prefix, string? token, int size, CancellationToken cancellation)
    {
        var page = await BlobPages.ReadAsync(container, BlobTraits.None, prefix, token, size, cancellation);
        return new ListPage<string>([.. page.Items.Select(blob => BlobNames.Unguarded(blob.Name))], page.Next);
    }

    private BlobClient BlobOf(string marker) => container.GetBlobClient(BlobNames.Guarded(marker));
}
