using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using CallFollowUp.Workflow.Listing;

namespace CallFollowUp.Infra.Storage;

/// <summary>Blobs <c>{yyyy-MM-dd}/{name}</c> with facts as metadata: what is kept for people to look at, the oldest first.</summary>
internal sealed class DayFiles(BlobContainerClient container)
{
    private const string At = "at";

    /// <value>Characters of an encoded fact; a blob's metadata holds 8 KiB in all.</value>
    private const int MaxFact = 4096;

    public static string NameOf(DateTimeOffset at, string name) =>
        $"{at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}/{name}";

    /// <summary>Files it unless it is there already. One request.</summary>
    public async Task FileAsync(string name, DayFile file, CancellationToken cancellation)
    {
        var metadata = file.Facts.Where(f => f.Value.Length > 0).ToDictionary(f => f.Key, f => HeaderText.Encode(f.Value, MaxFact));
        metadata[At] = file.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        var upload = new BlobUploadOptions { Metadata = metadata, Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
        try
        {
            await container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(file.Body), upload, cancellation);
        }
        catch (RequestFailedException e) when (e.IsLostRace())
        {
            // It was filed before.
        }
    }

    /// <summary>Names sort by day; within a day, which is held in memory, the time decides.</summary>
    public async IAsyncEnumerable<DayFile> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var day = new List<(DateTimeOffset At, BlobItem Blob)>();
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, cancellation))
        {
            if (day.Count > 0 && DayOf(day[0].Blob) != DayOf(blob))
            {
                await foreach (var file in ReadAsync(day, cancellation))
                    yield return file;
                day.Clear();
            }

            day.Add((TimeOf(blob), blob));
        }

        await foreach (var file in ReadAsync(day, cancellation))
            yield return file;
    }

    /// <summary>A page of them in the order of their names.</summary>
    /// <exception cref="FormatException">The token is none of the service's.</exception>
    public async Task<ListPage<DayFile>> PageAsync(string? token, int size, CancellationToken cancellation)
    {
        var page = await BlobPages.ReadAsync(container, BlobTraits.Metadata, null, token, size, cancellation);
        var read = await Task.WhenAll(page.Items.Select(blob => FindAsync(blob.Name, cancellation)));
        return new ListPage<DayFile>([.. read.OfType<DayFile>()], page.Next);
    }

    /// <summary>The file of that name; null where it is not there, or went away since it was listed.</summary>
    public async Task<DayFile?> FindAsync(string name, CancellationToken cancellation)
    {
        try
        {
            var blob = (await container.GetBlobClient(name).DownloadContentAsync(cancellation)).Value;
            var (metadata, written) = (blob.Details.Metadata, blob.Details.LastModified);
            return new DayFile(TimeOf(metadata, written), metadata.ToDictionary(m => m.Key, m => HeaderText.Decode(m.Value)), blob.Content.ToMemory());
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    public Task DeleteAsync(string name, CancellationToken cancellation) =>
        container.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancellation);

    private async IAsyncEnumerable<DayFile> ReadAsync(
        List<(DateTimeOffset At, BlobItem Blob)> day, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var (_, blob) in day.OrderBy(f => f.At))
        {
            if (await FindAsync(blob.Name, cancellation) is { } file)
                yield return file;
        }
    }

    private static string DayOf(BlobItem blob) => blob.Name[..Math.Min("yyyy-MM-dd".Length, blob.Name.Length)];

    private static DateTimeOffset TimeOf(BlobItem blob) => TimeOf(blob.Metadata, blob.Properties.LastModified ?? default);

    private static DateTimeOffset TimeOf(IDictionary<string, string> metadata, DateTimeOffset written) =>
        metadata.TryGetValue(At, out var text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : written;
}
