using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using CallFollowUp.Local.Azurite;

namespace CallFollowUp.Bench.Pipeline;

/// <summary>
/// The least that the same requests cost: bare client loops send the mix that was counted, in the same sizes, to an emulator that begins as empty
/// and fills as far.
/// </summary>
internal sealed class Floor : IAsyncDisposable
{
    private const int Batch = 16;
    private const int Loops = 24;
    private const int Shards = 16;

    /// <summary>What is read must be there.</summary>
    private static readonly string[] Order = ["blob.put", "blob.append", "blob.get", "blob.list", "blob.delete"];

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private readonly AzuriteProcess _storage;
    private readonly BlobServiceClient _blobs;
    private readonly ConcurrentDictionary<string, Task<BlobContainerClient>> _containers = new();
    private readonly int _depth;

    private Floor(AzuriteProcess storage, int depth)
    {
        (_storage, _depth) = (storage, depth);
        _blobs = new BlobServiceClient(storage.ConnectionString);
    }

    public static async Task<Floor> StartAsync(int depth, CancellationToken cancellation) =>
        new(await AzuriteProcess.StartInMemoryAsync(cancellation), depth);

    /// <summary>Handles so many messages, each with the mix.</summary>
    /// <param name="name">Names the blobs: a later mix under the same name meets those of an earlier one.</param>
    /// <returns>How many seconds it took.</returns>
    public async Task<double> HandleAsync(string name, int messages, string body, IReadOnlyList<RequestShare> mix, CancellationToken cancellation)
    {
        foreach (var place in mix.Where(share => share.Kind.StartsWith("blob.", StringComparison.Ordinal)).Select(share => share.Place))
            await ContainerAsync(place);
        var queue = new QueueClient(_storage.ConnectionString, "floor");
        await queue.CreateIfNotExistsAsync(cancellationToken: cancellation);
        using var backlog = new Backlog(queue, _depth);

        mix = [.. mix.OrderBy(share => Array.IndexOf(Order, share.Kind))];
        var clock = Stopwatch.StartNew();
        var sending = backlog.SendAsync(Enumerable.Repeat(body, messages), cancellation);
        var received = new ConcurrentQueue<QueueMessage>();
        using var receiving = new SemaphoreSlim(1);
        var handled = 0;
        var taken = 0;
        await Task.WhenAll(Enumerable.Range(0, Loops).Select(async _ =>
        {
            while (Volatile.Read(ref handled) < messages)
            {
                if (!received.TryDequeue(out var message))
                {
                    if (Volatile.Read(ref taken) >= messages)
                        return;
                    await ReceiveAsync(queue, received, receiving, cancellation);
                    continue;
                }

                await SendMixAsync(name, Interlocked.Increment(ref taken) - 1, mix, cancellation);
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellation);
                backlog.Handled();
                Interlocked.Increment(ref handled);
            }
        }));
        await sending;
        return clock.Elapsed.TotalSeconds;
    }

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    private static async Task ReceiveAsync(
        QueueClient queue, ConcurrentQueue<QueueMessage> received, SemaphoreSlim receiving, CancellationToken cancellation)
    {
        await receiving.WaitAsync(cancellation);
        try
        {
            if (!received.IsEmpty)
                return;
            foreach (var message in (await queue.ReceiveMessagesAsync(Batch, Lease, cancellation)).Value)
                received.Enqueue(message);
        }
        finally
        {
            receiving.Release();
        }
    }

    /// <summary>A share of 0.3 is sent for three messages of ten.</summary>
    private async Task SendMixAsync(string name, int index, IReadOnlyList<RequestShare> mix, CancellationToken cancellation)
    {
        foreach (var share in mix)
        {
            var times = (int)((index + 1) * share.PerMessage) - (int)(index * share.PerMessage);
            for (var i = 0; i < times; i++)
                await SendOneAsync(share, string.Create(CultureInfo.InvariantCulture, $"{name}-{index:D6}"), index, cancellation);
        }
    }

    private async Task SendOneAsync(RequestShare share, string blobName, int index, CancellationToken cancellation)
    {
        if (!share.Kind.StartsWith("blob.", StringComparison.Ordinal))
            return;
        var container = await ContainerAsync(share.Place);
        var blob = container.GetBlobClient(blobName);
        switch (share.Kind)
        {
            case "blob.put":
                await blob.UploadAsync(BinaryData.FromBytes(new byte[share.Bytes]), overwrite: true, cancellation);
                break;
            case "blob.get":
                await ReadAsync(blob, cancellation);
                break;
            case "blob.delete":
                await blob.DeleteIfExistsAsync(cancellationToken: cancellation);
                break;
            case "blob.list":
                await foreach (var _ in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, blobName, cancellation).AsPages())
                    break;
                break;
            case "blob.append":
                using (var line = new MemoryStream(new byte[share.Bytes]))
                    await container.GetAppendBlobClient(ShardName(index % Shards)).AppendBlockAsync(line, cancellationToken: cancellation);
                break;
            default:
                throw new NotSupportedException($"The floor does not know {share.Kind}.");
        }
    }

    /// <summary>The app looks for some blobs that are usually not there, the switch that pauses mails among them: such a look is a request like any other.</summary>
    private static async Task ReadAsync(BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            await blob.DownloadContentAsync(cancellation);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            // It was asked for, which is what counts.
        }
    }

    private Task<BlobContainerClient> ContainerAsync(string name) => _containers.GetOrAdd(name, async place =>
    {
        var container = _blobs.GetBlobContainerClient(place);
        await container.CreateIfNotExistsAsync();
        for (var shard = 0; shard < Shards; shard++)
            await container.GetAppendBlobClient(ShardName(shard)).CreateIfNotExistsAsync();
        return container;
    });

    private static string ShardName(int shard) => string.Create(CultureInfo.InvariantCulture, $"shard-{shard:D2}");
}
