using CallFollowUp.Workflow.Listing;

namespace CallFollowUp.Workflow.Ports;

/// <summary>Messages that could not be handled, kept with the reason until somebody redrives them.</summary>
public interface IDeadLetters
{
    /// <summary>Files the message under its queue and id: the same message again is filed once.</summary>
    Task FileAsync(DeadLetter letter, CancellationToken cancellation);

    /// <summary>All of them, the oldest first.</summary>
    IAsyncEnumerable<DeadLetter> ListAsync(CancellationToken cancellation);

    /// <summary>A page of them, by day, the oldest day first.</summary>
    /// <param name="token">Where the page before ended; null for the first.</param>
    /// <param name="size">1 to 1,000.</param>
    /// <exception cref="FormatException">The token is none of ours; retrying does not help.</exception>
    Task<ListPage<DeadLetter>> PageAsync(string? token, int size, CancellationToken cancellation);

    /// <summary>The letter of this <see cref="DeadLetter.Name"/>; null where it is not there, redriven for instance.</summary>
    Task<DeadLetter?> FindAsync(string name, CancellationToken cancellation);

    /// <summary>Removes a listed letter for good; a missing one is fine.</summary>
    Task EraseAsync(DeadLetter letter, CancellationToken cancellation);

    /// <summary>Puts the message back on its queue and removes the letter. A crash between the two may put it back twice, never lose it.</summary>
    Task RedriveAsync(DeadLetter letter, CancellationToken cancellation);
}
