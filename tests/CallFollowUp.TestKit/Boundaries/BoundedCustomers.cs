using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.TestKit.Boundaries;

/// <summary>The customer index beyond the boundary.</summary>
public sealed class BoundedCustomers(ICustomerIndex inner, Boundary boundary) : ICustomerIndex
{
    public Task<CustomerStanding> RegisterAsync(string customerId, RecentCall call, TimeSpan? slot, CancellationToken cancellation) =>
        boundary.CrossAsync("register call", () => inner.RegisterAsync(customerId, call, slot, cancellation));

    public Task ReleaseSlotAsync(string customerId, CallId call, CancellationToken cancellation) =>
        boundary.CrossAsync("release slot", () => inner.ReleaseSlotAsync(customerId, call, cancellation));

    public Task SetOptOutAsync(string customerId, bool optedOut, CancellationToken cancellation) =>
        inner.SetOptOutAsync(customerId, optedOut, cancellation);

    public Task<bool> IsOptedOutAsync(string customerId, CancellationToken cancellation) =>
        boundary.CrossAsync("look up opt-out", () => inner.IsOptedOutAsync(customerId, cancellation));

    public Task<IReadOnlyList<CallId>> CallsOfAsync(string customerId, CancellationToken cancellation) =>
        boundary.CrossAsync("look up calls", () => inner.CallsOfAsync(customerId, cancellation));

    public Task EraseAsync(string customerId, CancellationToken cancellation) =>
        boundary.CrossAsync("erase customer", () => inner.EraseAsync(customerId, cancellation));

    public Task MarkUnreachableAsync(string customerId, string address, CancellationToken cancellation) =>
        inner.MarkUnreachableAsync(customerId, address, cancellation);
}
