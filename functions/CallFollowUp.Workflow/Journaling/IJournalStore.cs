namespace CallFollowUp.Workflow.Journaling;

/// <summary>Keeps journals, each changed only by who has seen its latest state.</summary>
public interface IJournalStore
{
    /// <summary>The journal, or null where none has this id.</summary>
    /// <exception cref="JournalMismatchException">There is a document and it cannot be read.</exception>
    Task<StoredJournal?> ReadAsync(string id, CancellationToken cancellation);

    /// <summary>Writes the journal and returns its new version, or null where somebody else was first: read it again.</summary>
    /// <param name="journal">What to write.</param>
    /// <param name="version">The version it replaces; null to create it.</param>
    /// <param name="cancellation">Stops waiting; the write may have happened all the same.</param>
    Task<string?> WriteAsync(Journal journal, string? version, CancellationToken cancellation);

    /// <summary>All journals in the order of <c>{id}.json</c>, from the store's own listing: no document is opened.</summary>
    IAsyncEnumerable<JournalSummary> ListAsync(CancellationToken cancellation);
}
