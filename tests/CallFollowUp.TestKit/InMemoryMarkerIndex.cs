using System.Runtime.CompilerServices;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Listing;

namespace CallFollowUp.TestKit;

/// <summary>Markers in a sorted set.</summary>
public sealed class InMemoryMarkerIndex : IMarkerIndex, IMarkerPages
{
    private readonly Lock gate = new();
    private readonly SortedSet<string> markers = new(StringComparer.Ordinal);

    /// <summary>Runs before a marker is removed.</summary>
    public Func<string, Task>? BeforeDelete { get; set; }

    /// <summary>All markers, in order of their names.</summary>
    public IReadOnlyList<string> All
    {
        get
        {
            lock (gate)
                return [.. markers];
        }
    }

    /// <summary>What is marked, whoever marked it.</summary>
    public IReadOnlyList<string> Places => [.. All.Select(MarkerNames.PlaceOf)];

    public Task PutAsync(string marker, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
            markers.Add(marker);
        return Task.CompletedTask;
    }

    public async Task DeleteAsync(string marker, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (BeforeDelete is { } before)
            await before(marker);
        lock (gate)
            markers.Remove(marker);
    }

    public Task<ListPage<string>> PageAsync(string prefix, string? token, int size, CancellationToken cancellation)
    {
        var rest = All.Where(m => m.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(m, token) > 0).ToList();
        return Task.FromResult(new ListPage<string>([.. rest.Take(size)], rest.Count > size ? rest[size - 1] : null));
    }

    public async IAsyncEnumerable<string> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var marker in All.Where(m => m.StartsWith(prefix, StringComparison.Ordinal)))
        {
            cancellation.ThrowIfCancellationRequested();
            await Task.CompletedTask;
            yield return marker;
        }
    }
}
