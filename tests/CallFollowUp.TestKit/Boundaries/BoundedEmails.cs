using CallFollowUp.Domain.Emails;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.TestKit.Boundaries;

/// <summary>A mail provider beyond the boundary.</summary>
public sealed class BoundedEmails(IEmailSender inner, Boundary boundary) : IEmailSender
{
    public bool ReportsDelivery => inner.ReportsDelivery;

    public Task<EmailReceipt> SendAsync(EmailDraft draft, EffectKey key, CancellationToken cancellation) =>
        boundary.CrossAsync("send mail", () => inner.SendAsync(draft, key, cancellation));

    public Task<Settlement> FindEvidenceAsync(EffectKey key, CancellationToken cancellation) =>
        boundary.CrossAsync("look for evidence", () => inner.FindEvidenceAsync(key, cancellation));
}
