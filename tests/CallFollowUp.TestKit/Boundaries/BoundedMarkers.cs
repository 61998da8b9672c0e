using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.TestKit.Boundaries;

/// <summary>A marker index beyond the boundary.</summary>
public sealed class BoundedMarkers(IMarkerIndex inner, Boundary boundary) : IMarkerIndex
{
    public Task PutAsync(string marker, CancellationToken cancellation) =>
        boundary.CrossAsync("put marker", () => inner.PutAsync(marker, cancellation));

    public Task DeleteAsync(string marker, CancellationToken cancellation) =>
        boundary.CrossAsync("delete marker", () => inner.DeleteAsync(marker, cancellation));

    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellation) => inner.ListAsync(prefix, cancellation);
}
