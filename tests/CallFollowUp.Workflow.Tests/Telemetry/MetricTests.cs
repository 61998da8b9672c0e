using CallFollowUp.TestKit;
using CallFollowUp.TestKit.FollowUps;
using CallFollowUp.TestKit.Telemetry;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;
using CallFollowUp.Workflow.Telemetry;

namespace CallFollowUp.Workflow.Tests.Telemetry;

/// <summary>What is counted, once each, however often the workflow runs from the top.</summary>
public sealed class MetricTests
{
    private readonly FollowUpWorld world = new();

    [Fact]
    public async Task A_resolved_call_counts_its_verdict_its_thanks_and_its_mails_once()
    {
        using var telemetry = new RecordedTelemetry();
        world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        await world.AnswerAsync("c-1", solved: true);

        Assert.Equal([(1, "result=accepted")], telemetry.Of("callfollowup.calls"));
        Assert.Equal([(1, "resolution=resolved")], telemetry.Of("callfollowup.verdicts"));
        Assert.Equal([(1, "thanked=yes")], telemetry.Of("callfollowup.thanks"));
        Assert.Equal([(1, "kind=confirm outcome=sent"), (1, "kind=final-note outcome=sent")], telemetry.Of("callfollowup.mails"));
        // The fake clock begins half an hour after the call.
        Assert.Equal([(1800, "kind=confirm")], telemetry.Of("callfollowup.follow_up.time"));
    }

    [Fact]
    public async Task An_open_issue_counts_its_reopened_ticket()
    {
        using var telemetry = new RecordedTelemetry();
        world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Unresolved());

        Assert.Equal([(1, "action=reopened")], telemetry.Of("callfollowup.tickets"));
    }

    [Fact]
    public async Task A_record_that_breaks_a_rule_counts_as_rejected()
    {
        using var telemetry = new RecordedTelemetry();
        await world.StartAsync("{}"u8.ToArray());

        Assert.Equal([(1, "result=rejected")], telemetry.Of("callfollowup.calls"));
    }

    [Fact]
    public async Task A_mail_that_is_refused_counts_as_such_and_calls_a_person()
    {
        using var telemetry = new RecordedTelemetry();
        world.Emails.Next(SendOutcome.Refuse);
        await world.CloseAsync(ClosedCallBuilder.Resolved());

        Assert.Equal([(1, "kind=confirm outcome=refused")], telemetry.Of("callfollowup.mails"));
        Assert.Equal([(1, "")], telemetry.Of("callfollowup.attention"));
    }

    [Fact]
    public async Task A_step_that_is_tried_again_counts_as_a_retry()
    {
        using var telemetry = new RecordedTelemetry();
        world.Emails.Next(SendOutcome.Busy);
        await world.CloseAsync(ClosedCallBuilder.Resolved());

        Assert.Equal([(1, "step=send-email.v1")], telemetry.Of("callfollowup.retries"));
        Assert.Empty(telemetry.Of("callfollowup.mails"));
    }

    [Fact]
    public async Task Queues_are_measured_without_the_retries_that_wait_for_their_time()
    {
        using var telemetry = new RecordedTelemetry();
        var stop = TestContext.Current.CancellationToken;
        await world.Queues.EnqueueEventAsync(new FollowUpMessage { CallId = "c-1", Marker = "due/x" }, TimeSpan.Zero, stop);
        await world.Queues.ScheduleRetryAsync("c-1", new RetryWakeUp(1, "send-email.v1", 1), TimeSpan.FromHours(1), stop);
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        await new QueueWatch(world.Queues, world.Clock).RunAsync(stop);

        Assert.Equal([(0, "queue=closed-calls"), (2, "queue=follow-up-events")], telemetry.Of("callfollowup.queue.depth"));
        Assert.Equal([(0, "queue=closed-calls"), (120, "queue=follow-up-events")], telemetry.Of("callfollowup.queue.oldest_age"));
    }
}
