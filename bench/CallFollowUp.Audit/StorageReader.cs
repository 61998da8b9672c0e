using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace CallFollowUp.Audit;

/// <summary>Reads what lies in storage, document by document.</summary>
public static class StorageReader
{
    private const int ReadsAtOnce = 8;

    private static readonly string[] Queues = ["closed-calls", "follow-up-events", "closed-calls-poison", "follow-up-events-poison"];

    /// <summary>Adds what lies in storage to what is known.</summary>
    public static async Task<Evidence> ReadAsync(Evidence known, string connectionString, CancellationToken cancellation)
    {
        var blobs = new BlobServiceClient(connectionString);
        // To read all documents takes seconds, in which hosts that still run may move a marker: it is there if it was so before or after.
        var markers = await NamesAsync(blobs, "markers", cancellation);
        var documents = await BodiesAsync(blobs, "follow-ups", cancellation);
        return known with
        {
            FollowUps = [.. documents.Select(body => JsonSerializer.Deserialize<JsonElement>(body)).Select(StoredFollowUp.Read)],
            Markers = markers.Concat(await NamesAsync(blobs, "markers", cancellation)).ToHashSet(),
            Rejected = await BodiesAsync(blobs, "rejected", cancellation),
            DeadLetters = await BodiesAsync(blobs, "dead-letters", cancellation),
            Queues = await DepthsAsync(connectionString, cancellation),
        };
    }

    /// <summary>How many messages each queue holds, those that are being worked on or come later among them.</summary>
    public static async Task<Dictionary<string, int>> DepthsAsync(string connectionString, CancellationToken cancellation)
    {
        var service = new QueueServiceClient(connectionString);
        var depths = new Dictionary<string, int>();
        foreach (var name in Queues)
        {
            var queue = service.GetQueueClient(name);
            if (await queue.ExistsAsync(cancellation))
                depths[name] = (await queue.GetPropertiesAsync(cancellation)).Value.ApproximateMessagesCount;
        }

        return depths;
    }

    private static async Task<List<string>> BodiesAsync(BlobServiceClient blobs, string containerName, CancellationToken cancellation)
    {
        var container = blobs.GetBlobContainerClient(containerName);
        var names = await NamesAsync(blobs, containerName, cancellation);
        var bodies = new string[names.Count];
        await Parallel.ForAsync(0, names.Count, new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellation }, async (i, stop) =>
            bodies[i] = (await container.GetBlobClient(names[i]).DownloadContentAsync(stop)).Value.Content.ToString());
        return [.. bodies];
    }

    private static async Task<List<string>> NamesAsync(BlobServiceClient blobs, string containerName, CancellationToken cancellation)
    {
        var container = blobs.GetBlobContainerClient(containerName);
        var names = new List<string>();
        if (await container.ExistsAsync(cancellation))
        {
            await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellation))
                names.Add(blob.Name);
        }

        return names;
    }
}
