using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Listing;

namespace CallFollowUp.Infra.Storage;

/// <summary>Tickets as empty blobs <c>{hash of the ticket's id}/{call id}</c> in the container <c>tickets</c>. One request each.</summary>
/// <remarks>A hash, as a desk's ids may hold any sign and be of any length.</remarks>
public sealed class BlobTicketIndex(BlobServiceClient blobs) : ITicketIndex
{
    /// <value>32 hex digits: 128 bits, so that no two tickets share one.</value>
    private const int HashLength = 32;

    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(StorageNames.Tickets);

    public Task AddAsync(string ticketId, CallId call, CancellationToken cancellation) =>
        BlobOf(ticketId, call).UploadAsync(Stream.Null, new BlobUploadOptions(), cancellation);

    public async Task<IReadOnlyList<CallId>> CallsOfAsync(string ticketId, int most, CancellationToken cancellation)
    {
        var folder = FolderOf(ticketId);
        var page = await BlobPages.ReadAsync(container, BlobTraits.None, folder, null, most, cancellation);
        return [.. page.Items.Select(blob => CallId.Parse(BlobNames.Unguarded(blob.Name)[folder.Length..]))];
    }

    public Task RemoveAsync(string ticketId, CallId call, CancellationToken cancellation) =>
        BlobOf(ticketId, call).DeleteIfExistsAsync(cancellationToken: cancellation);

    private BlobClient BlobOf(string ticketId, CallId call) => container.GetBlobClient(BlobNames.Guarded(FolderOf(ticketId) + call.Value));

    private static string FolderOf(string ticketId) => $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ticketId)))[..HashLength]}/";
}
