using CallFollowUp.TestKit;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow.Tests;

public sealed class DeadlineSweepTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly InMemoryMarkerIndex markers = new();
    private readonly InMemoryQueues queues;
    private readonly DeadlineSweep sweep;

    public DeadlineSweepTests()
    {
        queues = new InMemoryQueues(clock);
        sweep = new DeadlineSweep(markers, queues, new MailPauses(new InMemoryMailSwitch(), clock), clock);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wake_up_that_is_slow_is_not_repeated_every_minute_and_one_that_is_lost_comes_again()
    {
        await MarkAsync("c-1");

        Assert.Equal(1, await sweep.RunAsync(Stop));
        clock.Advance(DeadlineSweep.LostAfter - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await sweep.RunAsync(Stop));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await sweep.RunAsync(Stop));
        Assert.Equal(["c-1", "c-1"], queues.Sent.Select(s => s.Message.CallId));
    }

    [Fact]
    public async Task Another_instance_wakes_what_this_one_may_have_lost()
    {
        await MarkAsync("c-1");
        await sweep.RunAsync(Stop);

        Assert.Equal(1, await new DeadlineSweep(markers, queues, new MailPauses(new InMemoryMailSwitch(), clock), clock).RunAsync(Stop));
    }

    [Fact]
    public async Task A_queue_that_is_behind_gets_no_more_to_do()
    {
        for (var i = 0; i < DeadlineSweep.LongQueue; i++)
            await queues.EnqueueEventAsync(new FollowUpMessage { CallId = $"c-{i}" }, TimeSpan.Zero, Stop);
        await MarkAsync("c-1");

        Assert.Equal(0, await sweep.RunAsync(Stop));
        queues.TakeEvent();
        Assert.Equal(1, await sweep.RunAsync(Stop));
    }

    private Task MarkAsync(string id) => markers.PutAsync(MarkerNames.At(MarkerNames.DuePlace(clock.GetUtcNow(), id), 1), Stop);
}
