using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace CallFollowUp.Infra.Storage;

/// <summary>Lines at the end of append blobs. One request for a line; two more for the first line of a blob.</summary>
/// <remarks>A blob takes 50,000 lines; what comes then goes to <c>{name}.1</c> and so on, which readers find by the prefix.</remarks>
internal sealed class AppendedLines(BlobContainerClient container)
{
    private const string Full = "BlockCountExceedsLimit";

    public async Task AppendAsync(string name, byte[] line, CancellationToken cancellation)
    {
        var ended = new byte[line.Length + 1];
        line.CopyTo(ended, 0);
        ended[^1] = (byte)'\n';
        for (var part = 0; !await TryAppendAsync(PartOf(name, part), ended, cancellation); part++)
        {
            // This one is full: the next takes it.
        }
    }

    /// <summary>The blobs under the prefix, in order of their names.</summary>
    public async Task<IReadOnlyList<(string Name, ETag Version)>> ListAsync(string? prefix, CancellationToken cancellation)
    {
        var blobs = new List<(string, ETag)>();
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellation))
            blobs.Add((blob.Name, blob.Properties.ETag ?? default));
        return blobs;
    }

    /// <summary>The lines of one blob, in the order they were added; none where it is not there.</summary>
    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(string name, CancellationToken cancellation)
    {
        ReadOnlyMemory<byte> rest;
        try
        {
            rest = (await container.GetBlobClient(name).DownloadContentAsync(cancellation)).Value.Content.ToMemory();
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return [];
        }

        var lines = new List<ReadOnlyMemory<byte>>();
        while (rest.Span.IndexOf((byte)'\n') is >= 0 and var end)
        {
            if (end > 0)
                lines.Add(rest[..end]);
            rest = rest[(end + 1)..];
        }

        return lines;
    }

    /// <summary>False where the blob is full.</summary>
    private async Task<bool> TryAppendAsync(string name, byte[] line, CancellationToken cancellation)
    {
        var blob = container.GetAppendBlobClient(name);
        for (; ; )
        {
            try
            {
                using var content = new MemoryStream(line, writable: false);
                await blob.AppendBlockAsync(content, cancellationToken: cancellation);
                return true;
            }
            catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
            {
                await blob.CreateIfNotExistsAsync(cancellationToken: cancellation);
            }
            catch (RequestFailedException e) when (e.ErrorCode == Full)
            {
                return false;
            }
        }
    }

    private static string PartOf(string name, int part) =>
        part == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}.{part}");
}
