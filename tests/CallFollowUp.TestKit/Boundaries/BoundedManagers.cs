using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.TestKit.Boundaries;

/// <summary>Managers beyond the boundary.</summary>
public sealed class BoundedManagers(IManagerNotifier inner, Boundary boundary) : IManagerNotifier
{
    public Task<ManagerReceipt> TellAsync(ManagerNotice notice, EffectKey key, CancellationToken cancellation) =>
        boundary.CrossAsync("tell manager", () => inner.TellAsync(notice, key, cancellation));
}
