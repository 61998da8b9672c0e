using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Workflow.Listing;

/// <summary>Which calls a ticket belongs to: an index that may lag by seconds, and that says nothing the journals do not.</summary>
/// <remarks>Every method may be repeated: the second time changes nothing.</remarks>
public interface ITicketIndex
{
    Task AddAsync(string ticketId, CallId call, CancellationToken cancellation);

    /// <summary>The calls of a ticket, in order of their ids. One request, however many tickets there are.</summary>
    /// <param name="most">How many at most, 1 to 1,000.</param>
    Task<IReadOnlyList<CallId>> CallsOfAsync(string ticketId, int most, CancellationToken cancellation);

    Task RemoveAsync(string ticketId, CallId call, CancellationToken cancellation);
}
