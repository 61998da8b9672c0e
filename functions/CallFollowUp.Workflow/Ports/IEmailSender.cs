using CallFollowUp.Domain.Emails;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Ports;

/// <summary>Hands mails to a provider.</summary>
/// <remarks>
/// Crash promise: settled by evidence. A provider may have no idempotency key, so a send whose answer was lost is unknown until
/// <see cref="FindEvidenceAsync"/>, or an event of the provider that carries the key, settles it.
/// </remarks>
public interface IEmailSender
{
    /// <summary>Of every mail that arrives an event tells, so that a mail of which nothing is heard needs a look.</summary>
    bool ReportsDelivery => false;

    /// <summary>Sends the mail once. Accepted is not delivered.</summary>
    /// <exception cref="PermanentFailureException">The provider refuses this mail; retrying does not help.</exception>
    /// <exception cref="RetryableFailureException">It was surely not sent, and may be later.</exception>
    /// <exception cref="OutcomeUnknownException">The answer was lost.</exception>
    Task<EmailReceipt> SendAsync(EmailDraft draft, EffectKey key, CancellationToken cancellation);

    /// <summary>Looks for evidence whether the mail with this key was sent; its result is an <see cref="EmailReceipt"/>. Never throws for want of evidence.</summary>
    Task<Settlement> FindEvidenceAsync(EffectKey key, CancellationToken cancellation);
}
