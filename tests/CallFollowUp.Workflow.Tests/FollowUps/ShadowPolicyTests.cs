using CallFollowUp.Domain.Emails;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.TestKit.FollowUps;
using CallFollowUp.Workflow.Outcomes;
using CallFollowUp.Workflow.Views;

namespace CallFollowUp.Workflow.Tests.FollowUps;

/// <summary>A policy that is tried out is noted beside the one that acts.</summary>
public sealed class ShadowPolicyTests
{
    private readonly FollowUpWorld world = new();

    [Fact]
    public async Task What_the_shadow_policy_would_have_done_is_noted_and_not_done()
    {
        world.ShadowOptions = new FollowUpOptions { MaxCallAge = TimeSpan.FromHours(1) };
        world.Clock.Advance(TimeSpan.FromHours(5));

        var plan = FollowUpView.Of((await world.CloseAsync(ClosedCallBuilder.Resolved()))!).Plan!;

        Assert.Equal(("R16", "R3"), (plan.Row, plan.Shadow!.Row));
        Assert.Equal("hold", plan.Shadow.Kind);
        Assert.Equal([EmailKind.Confirm], world.Mails);
        var closed = new DateOnly(2026, 11, 20);
        var numbers = NumbersFold.Of(await world.Outcomes.ReadDayAsync(closed, TestContext.Current.CancellationToken), closed, closed);
        Assert.Equal([new PolicyDifference("R16", "R3", 1)], numbers.Differences);
    }

    [Fact]
    public async Task Without_a_shadow_policy_nothing_is_noted() =>
        Assert.Null(FollowUpView.Of((await world.CloseAsync(ClosedCallBuilder.Resolved()))!).Plan!.Shadow);
}
