using CallFollowUp.Workflow.Listing;

namespace CallFollowUp.Workflow.Ports;

/// <summary>Records that broke a rule, kept whole.</summary>
public interface IRejectedRecords
{
    /// <summary>Files the record under its day and content: the same record again is filed once.</summary>
    Task FileAsync(RejectedRecord record, CancellationToken cancellation);

    /// <summary>All of them, the oldest first.</summary>
    IAsyncEnumerable<RejectedRecord> ListAsync(CancellationToken cancellation);

    /// <summary>A page of them, by day, the oldest day first.</summary>
    /// <param name="token">Where the page before ended; null for the first.</param>
    /// <param name="size">1 to 1,000.</param>
    /// <exception cref="FormatException">The token is none of ours; retrying does not help.</exception>
    Task<ListPage<RejectedRecord>> PageAsync(string? token, int size, CancellationToken cancellation);

    /// <summary>Removes a listed record for good; a missing one is fine.</summary>
    Task EraseAsync(RejectedRecord record, CancellationToken cancellation);
}
