using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Ports;

/// <summary>Tells the team's manager.</summary>
/// <remarks>Crash promise: at least once, recognised by the key where the channel can; a manager may hear of a call twice, never not at all.</remarks>
public interface IManagerNotifier
{
    Task<ManagerReceipt> TellAsync(ManagerNotice notice, EffectKey key, CancellationToken cancellation);
}
