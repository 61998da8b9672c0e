using CallFollowUp.Domain.Emails;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow;

/// <summary>A mail that left, as the journal keeps it.</summary>
public sealed record SentMail(string To, string Template, string Subject, DateTimeOffset At, string MessageId, string? File)
{
    internal static SentMail Of(EmailDraft draft, EmailReceipt receipt) =>
        new(draft.ToAddress, draft.Kind.WireName(), draft.Subject, receipt.AcceptedAt, receipt.MessageId, receipt.File);
}
