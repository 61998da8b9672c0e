using CallFollowUp.Domain.Emails;

namespace CallFollowUp.Workflow.Operations;

/// <summary>A mail that has not left.</summary>
/// <param name="Wording">The part that a person may change.</param>
/// <param name="Draft">The whole mail.</param>
/// <param name="LeavesAt">When it leaves by itself; null where it waits for a person, or for the end of a pause.</param>
public sealed record MailPreview(EmailKind Kind, EmailWording Wording, EmailDraft Draft, DateTimeOffset? LeavesAt = null);
