using CallFollowUp.Domain.Emails;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Outbox;

/// <summary>Writes mails as <c>.eml</c> files into a folder, from which people or another program take them.</summary>
/// <remarks>Crash promise: at most one file per key. The file is the evidence, so a send is never unknown for long.</remarks>
public sealed class OutboxEmailSender : IEmailSender
{
    private readonly OutboxFolder outbox;
    private readonly EmailOptions sender;
    private readonly TimeProvider clock;

    internal OutboxEmailSender(OutboxFolder outbox, IOptions<EmailOptions> sender, TimeProvider clock)
    {
        this.outbox = outbox;
        this.sender = sender.Value;
        this.clock = clock;
    }

    public async Task<EmailReceipt> SendAsync(EmailDraft draft, EffectKey key, CancellationToken cancellation)
    {
        var message = new EmlMessage(
            key, sender, draft.ToAddress, draft.ToName, draft.Subject, draft.Text, draft.Html, clock.GetUtcNow(), draft.Headers);
        return ReceiptFor(key, await outbox.PutAsync(message, cancellation));
    }

    public async Task<Settlement> FindEvidenceAsync(EffectKey key, CancellationToken cancellation)
    {
        try
        {
            return await outbox.FindAsync(key, cancellation) is { } acceptedAt
                ? Settlement.Happened(ReceiptFor(key, acceptedAt))
                : Settlement.DidNotHappen;
        }
        catch (Exception e) when (e is RetryableFailureException or PermanentFailureException)
        {
            return Settlement.NoEvidence;
        }
    }

    private EmailReceipt ReceiptFor(EffectKey key, DateTimeOffset acceptedAt) =>
        new(EmlMessage.IdOf(key, sender), acceptedAt, outbox.FileOf(key));
}
