using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Domain.FollowUps;

namespace CallFollowUp.Workflow;

/// <summary>The pure part of a follow-up: what assesses, decides and composes, and the options they share.</summary>
/// <param name="Shadow">A policy that is tried out beside the first; null where none is.</param>
public sealed record FollowUpJudgement(
    TranscriptAssessor Assessor,
    FollowUpPolicy Policy,
    EmailComposer Composer,
    FollowUpOptions Options,
    EmailOptions Emails,
    FollowUpPolicy? Shadow = null)
{
    public BriefWriter Briefs { get; init; } = BriefWriter.Default;

    /// <summary>The policy's plan, with a note of what the shadow policy would have done.</summary>
    public FollowUpPlan Decide(FollowUpFacts facts)
    {
        var plan = Policy.Decide(facts);
        return Shadow is null ? plan : plan with { Shadow = ShadowPlan.Of(Shadow.Decide(facts)) };
    }
}
