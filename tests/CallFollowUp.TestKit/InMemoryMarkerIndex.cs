using System.Runtime.CompilerServices;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.TestKit;

/// <summary>Markers in a sorted set.</summary>
public sealed class InMemoryMarkerIndex : IMarkerIndex
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
