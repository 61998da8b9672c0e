using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using CallFollowUp.Workflow.Listing;

namespace CallFollowUp.Infra.Storage;

/// <summary>Listings page by page, by the service's own continuation token. One request a page.</summary>
internal static class BlobPages
{
    private const int MostOnAPage = 1_000;

    /// <exception cref="FormatException">The service does not know the token; retrying does not help.</exception>
    public static async Task<ListPage<BlobItem>> ReadAsync(
        BlobContainerClient container, BlobTraits traits, string? prefix, string? token, int size, CancellationToken cancellation)
    {
        try
        {
            var pages = container.GetBlobsAsync(traits, BlobStates.None, prefix, cancellation).AsPages(token, Math.Clamp(size, 1, MostOnAPage));
            await foreach (var page in pages.WithCancellation(cancellation))
                return new ListPage<BlobItem>(page.Values, string.IsNullOrEmpty(page.ContinuationToken) ? null : page.ContinuationToken);
        }
        catch (RequestFailedException e) when (e.Status == 400)
        {
            throw new FormatException("This is no token of a list.", e);
        }

        return new ListPage<BlobItem>([], null);
    }
}
