using CallFollowUp.Domain.Emails;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Outbox;

/// <summary>Tells managers by mails in the outbox.</summary>
/// <remarks>Crash promise: at most one file per key.</remarks>
public sealed class OutboxManagerNotifier : IManagerNotifier
{
    private const string Channel = "outbox";

    private static readonly Dictionary<string, string> Headers = new() { ["Auto-Submitted"] = "auto-generated" };

    private readonly OutboxFolder outbox;
    private readonly EmailOptions sender;
    private readonly ManagerOptions managers;
    private readonly TimeProvider clock;

    internal OutboxManagerNotifier(OutboxFolder outbox, IOptions<EmailOptions> sender, IOptions<ManagerOptions> managers, TimeProvider clock)
    {
        this.outbox = outbox;
        this.sender = sender.Value;
        this.managers = managers.Value;
        this.clock = clock;
    }

    public async Task<ManagerReceipt> TellAsync(ManagerNotice notice, EffectKey key, CancellationToken cancellation)
    {
        var message = new EmlMessage(
            key, sender, managers.AddressFor(notice.Team), null, notice.Subject, notice.Text, null, clock.GetUtcNow(), Headers);
        return new ManagerReceipt(Channel, await outbox.PutAsync(message, cancellation));
    }
}
