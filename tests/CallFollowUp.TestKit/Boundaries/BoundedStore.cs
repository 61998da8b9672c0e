using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.TestKit.Boundaries;

/// <summary>A store of journals beyond the boundary.</summary>
public sealed class BoundedStore(IJournalStore inner, Boundary boundary) : IJournalStore
{
    public Task<StoredJournal?> ReadAsync(string id, CancellationToken cancellation) =>
        boundary.CrossAsync("read journal", () => inner.ReadAsync(id, cancellation));

    public Task<string?> WriteAsync(Journal journal, string? version, CancellationToken cancellation) =>
        boundary.CrossAsync("write journal", () => inner.WriteAsync(journal, version, cancellation));

    public IAsyncEnumerable<JournalSummary> ListAsync(CancellationToken cancellation) => inner.ListAsync(cancellation);
}
