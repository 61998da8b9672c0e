namespace CallFollowUp.Workflow.Ports;

/// <summary>Records that broke a rule, kept whole.</summary>
public interface IRejectedRecords
{
    /// <summary>Files the record under its day and content: the same record again is filed once.</summary>
    Task FileAsync(RejectedRecord record, CancellationToken cancellation);

    /// <summary>All of them, the oldest first.</summary>
    IAsyncEnumerable<RejectedRecord> ListAsync(CancellationToken cancellation);

    /// <summary>Removes a listed record for good; a missing one is fine.</summary>
    Task EraseAsync(RejectedRecord record, CancellationToken cancellation);
}
