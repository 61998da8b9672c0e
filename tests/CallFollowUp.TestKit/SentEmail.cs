using CallFollowUp.Domain.Emails;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.TestKit;

/// <summary>A mail that a recording sender took.</summary>
public sealed record SentEmail(EffectKey Key, EmailDraft Draft);
