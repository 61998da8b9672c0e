using CallFollowUp.Domain.Emails;

namespace CallFollowUp.Domain.FollowUps;

/// <summary>A mail to the customer, as the brief tells of it.</summary>
/// <param name="At">When it left; null for one that leaves when the ticket is really open.</param>
/// <param name="NextStepBy">The time it names; null where it names none.</param>
public sealed record BriefMail(EmailKind Kind, DateTimeOffset? At = null, DateTimeOffset? NextStepBy = null);
