namespace CallFollowUp.Workflow.Ports;

/// <summary>How a customer stands when a call comes in.</summary>
/// <param name="OptedOut">They asked for no more follow-up mails.</param>
/// <param name="UnreachableAddress">The address that mails did not reach; null where none is known.</param>
/// <param name="HoldsSlot">This call may send its first mail: the slot is its own, or nobody asked for one.</param>
/// <param name="Calls">Recent calls of the customer, this one among them, in the order of their closing.</param>
/// <param name="AskedForSlot">This call asked for the slot: where the plan then needs none, it is given back.</param>
public sealed record CustomerStanding(
    bool OptedOut, string? UnreachableAddress, bool HoldsSlot, IReadOnlyList<RecentCall> Calls, bool AskedForSlot = false)
{
    /// <summary>A customer nobody knows anything about.</summary>
    public static CustomerStanding Unknown { get; } = new(false, null, true, []);
}
