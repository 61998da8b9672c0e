using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Managers;

/// <summary>Tells managers by mail first, then in their channel.</summary>
/// <remarks>Crash promise: at least once by each. What fails is told again by both; an outbox recognises the key.</remarks>
internal sealed class EveryManagerChannel(IManagerNotifier mail, IManagerNotifier channel) : IManagerNotifier
{
    public async Task<ManagerReceipt> TellAsync(ManagerNotice notice, EffectKey key, CancellationToken cancellation)
    {
        var mailed = await mail.TellAsync(notice, key, cancellation);
        var posted = await channel.TellAsync(notice, key, cancellation);
        return posted with { Channel = $"{mailed.Channel}, {posted.Channel}" };
    }
}
