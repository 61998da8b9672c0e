using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.TestKit.FollowUps;

namespace CallFollowUp.Workflow.Tests.FollowUps;

/// <summary>The stories rest on these verdicts of the real assessor.</summary>
public sealed class CallsAreJudgedClearlyTests
{
    [Fact]
    public void A_resolved_call_is_resolved_and_thanked() => Judged(ClosedCallBuilder.Resolved(), Resolution.Resolved, thanked: true);

    [Fact]
    public void A_call_without_thanks_is_resolved_and_not_thanked() => Judged(ClosedCallBuilder.NotThanked(), Resolution.Resolved, thanked: false);

    [Fact]
    public void An_unresolved_call_is_unresolved() => Judged(ClosedCallBuilder.Unresolved(), Resolution.Unresolved, thanked: false);

    [Fact]
    public void An_unclear_call_is_unclear() => Judged(ClosedCallBuilder.Unclear(), Resolution.Unclear, thanked: false, leastConfidence: 0);

    [Fact]
    public void Abusive_calls_are_abusive()
    {
        Assert.True(Assess(ClosedCallBuilder.AbusiveOpen()).CustomerAbusive);
        Judged(ClosedCallBuilder.AbusiveOpen(), Resolution.Unresolved, thanked: false);
        Assert.True(Assess(ClosedCallBuilder.AbusiveSolved()).CustomerAbusive);
        Judged(ClosedCallBuilder.AbusiveSolved(), Resolution.Resolved, thanked: true);
    }

    [Fact]
    public void A_voicemail_had_no_issue() => Assert.True(Assess(ClosedCallBuilder.Voicemail()).NoIssue);

    private static void Judged(ClosedCallBuilder call, Resolution resolution, bool thanked, double? leastConfidence = null)
    {
        var assessment = Assess(call);
        Assert.Equal(resolution, assessment.Resolution);
        Assert.Equal(thanked, assessment.Thanked);
        Assert.InRange(assessment.Confidence, leastConfidence ?? new FollowUpOptions().MinConfidence, 1);
    }

    private static CallAssessment Assess(ClosedCallBuilder call) =>
        new TranscriptAssessor(AssessorModel.Default, DispositionMap.Default).Assess(call.Build());
}
