using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Workflow.Ports;

/// <summary>What is known of a customer across calls: recent calls, wishes, and which call may write to them.</summary>
/// <remarks>Every method may be repeated with the same arguments: the second time changes nothing.</remarks>
public interface ICustomerIndex
{
    /// <summary>Notes the call, and claims the customer's mail slot for it where <paramref name="slot"/> asks for it and nobody else holds it.</summary>
    /// <param name="slot">How long a claim keeps other calls' first mails away; null to claim nothing.</param>
    Task<CustomerStanding> RegisterAsync(string customerId, RecentCall call, TimeSpan? slot, CancellationToken cancellation);

    /// <summary>Gives the slot back where this call holds it and nothing was sent.</summary>
    Task ReleaseSlotAsync(string customerId, CallId call, CancellationToken cancellation);

    /// <summary>Keeps, or takes back, the customer's wish to get no more follow-up mails.</summary>
    Task SetOptOutAsync(string customerId, bool optedOut, CancellationToken cancellation);

    /// <summary>Whether the customer asked for no more follow-up mails; false for one nobody knows.</summary>
    Task<bool> IsOptedOutAsync(string customerId, CancellationToken cancellation);

    /// <summary>All calls of the customer that are remembered, the older ones by their id only.</summary>
    Task<IReadOnlyList<CallId>> CallsOfAsync(string customerId, CancellationToken cancellation);

    /// <summary>Forgets the customer, all but the wish to get no more mails.</summary>
    Task EraseAsync(string customerId, CancellationToken cancellation);

    /// <summary>Marks the address as one that mails do not reach.</summary>
    Task MarkUnreachableAsync(string customerId, string address, CancellationToken cancellation);
}
