using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Contracts;

/// <summary>What every pair of queues keeps.</summary>
public abstract class FollowUpQueuesContract
{
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Queues with nothing on them.</summary>
    protected abstract Task<(IFollowUpQueues Queues, IWakeUps WakeUps)> OpenEmptyAsync();

    /// <summary>Takes an event that is visible now; null where there is none.</summary>
    protected abstract Task<FollowUpMessage?> TakeEventAsync();

    /// <summary>Takes a call; null where there is none.</summary>
    protected abstract Task<string?> TakeCallAsync();

    [Fact]
    public async Task A_call_arrives_as_it_was_sent()
    {
        var (queues, _) = await OpenEmptyAsync();
        const string body = """{"schema":"closed-call/1","subject":"<ça> & \"va\" 好 😀"}""";

        await queues.EnqueueCallAsync(body, Stop);

        Assert.Equal(body, await TakeCallAsync());
        Assert.Null(await TakeCallAsync());
    }

    [Fact]
    public async Task An_event_comes_when_its_delay_is_over_and_counts_before()
    {
        var (queues, _) = await OpenEmptyAsync();

        await queues.EnqueueEventAsync(new FollowUpMessage { CallId = "c-2", Marker = "due/x" }, TimeSpan.FromDays(7), Stop);
        await queues.EnqueueEventAsync(new FollowUpMessage { CallId = "c-1", EventId = "e", Event = "reply" }, TimeSpan.Zero, Stop);

        Assert.Equal(2, await queues.CountEventsAsync(Stop));
        Assert.Equal("reply", (await TakeEventAsync())?.Event);
        Assert.Null(await TakeEventAsync());
    }

    [Fact]
    public async Task A_wake_up_is_an_event_that_says_which_attempt_is_due()
    {
        var (_, wakeUps) = await OpenEmptyAsync();
        var retry = new RetryWakeUp(1, "send-email.v1", 3);

        await wakeUps.ScheduleRetryAsync("c-1", retry, TimeSpan.Zero, Stop);

        var message = await TakeEventAsync();
        Assert.Equal(("c-1", retry), (message?.CallId, message?.Retry));
    }

    [Fact]
    public async Task Levels_count_what_waits_and_leave_retries_out_of_the_age()
    {
        var (queues, wakeUps) = await OpenEmptyAsync();
        var levels = (IQueueLevels)queues;
        await wakeUps.ScheduleRetryAsync("c-1", new RetryWakeUp(1, "send-email.v1", 3), TimeSpan.Zero, Stop);

        var retryOnly = (await levels.ReadLevelsAsync(Stop)).Single(level => level.Queue == StorageNames.FollowUpEvents);
        Assert.Equal((1, null), (retryOnly.Messages, retryOnly.OldestSince));

        await queues.EnqueueEventAsync(new FollowUpMessage { CallId = "c-1", Marker = "due/x" }, TimeSpan.Zero, Stop);
        var both = (await levels.ReadLevelsAsync(Stop)).Single(level => level.Queue == StorageNames.FollowUpEvents);
        Assert.Equal(2, both.Messages);
        Assert.NotNull(both.OldestSince);
        Assert.Equal(0, (await levels.ReadLevelsAsync(Stop)).Single(level => level.Queue == StorageNames.ClosedCalls).Messages);
    }
}
