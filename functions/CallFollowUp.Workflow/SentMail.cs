using CallFollowUp.Domain.Emails;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow;

/// <summary>A mail that left, as the journal keeps it.</summary>
/// <param name="Key">The key it was sent under, which the provider's reports name.</param>
/// <param name="DeliveryBy">When a report of its arrival is overdue; null where none is to come.</param>
public sealed record SentMail(
    string To, string Template, string Subject, DateTimeOffset At, string MessageId, string? File, string? Key = null, DateTimeOffset? DeliveryBy = null)
{
    internal static SentMail Of(EmailDraft draft, EmailReceipt receipt) =>
        new(draft.ToAddress, draft.Kind.WireName(), draft.Subject, receipt.AcceptedAt, receipt.MessageId, receipt.File);
}
