using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Outbox;

/// <summary>Removes mails from the outbox.</summary>
internal sealed class OutboxErasure(OutboxFolder outbox) : IEmailErasure
{
    public async Task<string?> EraseAsync(IReadOnlyCollection<string> addresses, IReadOnlyCollection<EffectKey> keys, CancellationToken cancellation)
    {
        var removed = 0;
        foreach (var key in keys)
        {
            if (await outbox.RemoveAsync(key, cancellation))
                removed++;
        }

        return removed == 0 ? null : $"{removed} removed from the outbox";
    }
}
