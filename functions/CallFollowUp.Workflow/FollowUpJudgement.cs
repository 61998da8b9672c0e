using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Domain.FollowUps;

namespace CallFollowUp.Workflow;

/// <summary>The pure part of a follow-up: what assesses, decides and composes, and the options they share.</summary>
public sealed record FollowUpJudgement(
    TranscriptAssessor Assessor,
    FollowUpPolicy Policy,
    EmailComposer Composer,
    FollowUpOptions Options,
    EmailOptions Emails);
