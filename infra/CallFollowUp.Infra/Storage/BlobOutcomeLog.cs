using System.Globalization;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Outcomes;

namespace CallFollowUp.Infra.Storage;

/// <summary>Outcome lines as append blobs <c>{yyyy-MM-dd}/{00..15}</c> in the container <c>outcomes</c>, sharded by call id. One request for a line.</summary>
/// <remarks>
/// Filed by the day on which the call was closed, so that all lines of a call lie in one blob, in order: a day can be counted without looking at others,
/// and what was counted of a day is about the calls of that day. A read lists the day and loads only the blobs that changed since the last one.
/// </remarks>
public sealed class BlobOutcomeLog(BlobServiceClient blobs) : IOutcomeLog
{
    private const uint Shards = 16;

    private readonly AppendedLines lines = new(blobs.GetBlobContainerClient(StorageNames.Outcomes));
    private readonly RecentlyRead recent = new();

    public Task AppendAsync(OutcomeLine line, CancellationToken cancellation) =>
        lines.AppendAsync($"{FolderOf(OutcomeLines.DayOf(line.ClosedAt))}{ShardOf(line.CallId)}", OutcomeJson.Write(line), cancellation);

    public async Task<IReadOnlyList<OutcomeLine>> ReadDayAsync(DateOnly day, CancellationToken cancellation)
    {
        var shards = await lines.ListAsync(FolderOf(day), cancellation);
        var read = await Task.WhenAll(shards.Select(s => ReadAsync(s.Name, s.Version, cancellation)));
        return OutcomeLines.LatestOf(read.SelectMany(all => all));
    }

    private async Task<IReadOnlyList<OutcomeLine>> ReadAsync(string name, ETag version, CancellationToken cancellation)
    {
        if (recent.Find(name, version) is { } known)
            return known;
        var all = await lines.ReadAsync(name, cancellation);
        var latest = OutcomeLines.LatestOf(all.Select(line => OutcomeJson.Read(line.Span)).OfType<OutcomeLine>());
        recent.Keep(name, version, latest);
        return latest;
    }

    private static string FolderOf(DateOnly day) => $"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}/";

    /// <summary>The same shard for a call on every machine and for ever.</summary>
    private static string ShardOf(string callId)
    {
        var hash = 2166136261u;
        foreach (var b in Encoding.UTF8.GetBytes(callId))
            hash = (hash ^ b) * 16777619u;
        return (hash % Shards).ToString("00", CultureInfo.InvariantCulture);
    }
}
