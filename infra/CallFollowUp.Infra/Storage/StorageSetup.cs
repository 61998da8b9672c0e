using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using CallFollowUp.Workflow;

namespace CallFollowUp.Infra.Storage;

/// <summary>Creates the queues and containers that are missing. Called once when a host starts, never per call.</summary>
public sealed class StorageSetup(BlobServiceClient blobs, QueueServiceClient queues)
{
    /// <summary>Asks for all of them at once: one request each, and one that exists is fine.</summary>
    /// <exception cref="Azure.RequestFailedException">The account refuses us or does not answer; trying later may help.</exception>
    public Task EnsureAsync(CancellationToken cancellation)
    {
        var created = StorageNames.Queues
            .Select(queue => (Task)queues.GetQueueClient(queue).CreateIfNotExistsAsync(cancellationToken: cancellation))
            .Concat(StorageNames.Containers.Select(
                container => blobs.GetBlobContainerClient(container).CreateIfNotExistsAsync(cancellationToken: cancellation)));
        return Task.WhenAll(created);
    }
}
