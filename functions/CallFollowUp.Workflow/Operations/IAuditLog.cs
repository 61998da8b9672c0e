using CallFollowUp.Workflow.Listing;

namespace CallFollowUp.Workflow.Operations;

/// <summary>Who did what, when and why: lines are added, and nothing is ever changed.</summary>
public interface IAuditLog
{
    /// <summary>Adds a line to the day of <see cref="AuditEntry.At"/>. A repetition adds it again.</summary>
    Task AppendAsync(AuditEntry entry, CancellationToken cancellation);

    /// <summary>A page of lines, the newest first.</summary>
    /// <param name="token">Where the page before ended; null for the first.</param>
    /// <param name="size">1 to 1,000.</param>
    Task<ListPage<AuditEntry>> PageAsync(string? token, int size, CancellationToken cancellation);
}
