using System.Runtime.CompilerServices;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Listing;

namespace CallFollowUp.TestKit;

/// <summary>Markers in a sorted set.</summary>
public sealed class InMemoryMarkerIndex : IMarkerIndex, IMarkerPages
{
    private readonly Lock gate = new();
    private readonly SortedSet<string> markers = new(StringComparer.Ordinal);

    /// <summary>All markers, in order of their names.</summary>
    public IReadOnlyList<string> All
    {
        get
        {
            lock (gate)
                return [.. markers];
        }
    }

    public Task PutAsync(string marker, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
            markers.Add(marker);
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string marker, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
            markers.Remove(marker);
        return Task.CompletedTask;
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
