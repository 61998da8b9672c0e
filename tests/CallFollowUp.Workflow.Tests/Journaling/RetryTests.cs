using CallFollowUp.TestKit;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Tests.Journaling;

public sealed class RetryTests
{
    private static readonly RetryableFailureException Down = new("down");

    private readonly EngineBench bench = new();

    public RetryTests() => bench.With((context, stop) => bench.DoAsync(context, "tell.v1", stop));

    [Fact]
    public async Task The_delays_grow_from_one_retry_to_the_next()
    {
        bench.Receiver.NextThrows(Down, Down, Down);
        await bench.StartAsync();
        await bench.NextRetryAsync();
        await bench.NextRetryAsync();
        var journal = await bench.StoredAsync();

        Assert.Equal(JournalStatus.Retrying, journal.Status);
        Assert.Equal(3, journal.Entries[0].Attempts);
        var third = bench.WakeUps.Take()!;
        Assert.Equal(bench.Options.RetryDelay(EngineBench.Id, 3, null), third.Delay);
        Assert.InRange(third.Delay, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task A_longer_wait_that_the_other_side_asks_for_is_honoured()
    {
        bench.Receiver.NextThrows(new RetryableFailureException("slow down", TimeSpan.FromMinutes(40)));

        await bench.StartAsync();

        Assert.Equal(TimeSpan.FromMinutes(40), Assert.Single(bench.WakeUps.Scheduled).Delay);
    }

    [Fact]
    public async Task It_is_given_up_after_the_limit_and_a_redrive_begins_a_new_one()
    {
        bench.Receiver.NextThrows([.. Enumerable.Repeat(Down, 1_000)]);
        var journal = await bench.StartAsync();
        var began = bench.Clock.GetUtcNow();
        while (journal.Status == JournalStatus.Retrying)
            journal = await bench.NextRetryAsync();

        Assert.Equal(JournalStatus.NeedsAttention, journal.Status);
        Assert.StartsWith("down (tried ", journal.Attention!.Reason, StringComparison.Ordinal);
        Assert.InRange(bench.Clock.GetUtcNow() - began, TimeSpan.FromHours(22), bench.Options.RetryLimit);
        Assert.Equal(JournalStatus.Retrying, (await bench.SendAsync(ControlEvents.Redrive)).Status);
    }

    [Fact]
    public async Task The_wake_up_of_the_right_attempt_counts_though_this_clock_is_minutes_behind()
    {
        bench.Receiver.NextThrows(Down);
        await bench.StartAsync();
        var minutesBehind = new FakeTimeProvider(bench.Clock.GetUtcNow().AddMinutes(-10));

        var journal = await bench.WakeUpAsync(bench.WakeUps.Take()!.Retry, machine: minutesBehind);

        Assert.Equal(JournalStatus.Completed, journal.Status);
    }

    [Fact]
    public async Task A_wake_up_of_another_attempt_is_void()
    {
        bench.Receiver.NextThrows(Down, Down);
        await bench.StartAsync();
        var first = bench.WakeUps.Take()!.Retry;
        await bench.WakeUpAsync(first);

        await bench.WakeUpAsync(first);
        await bench.WakeUpAsync(first with { Attempt = 2, Step = "other.v1" });
        await bench.WakeUpAsync(first with { Attempt = 2, Round = 2 });
        await bench.WakeUpAsync();

        Assert.Equal(2, bench.Receiver.Requests.Count);
        Assert.Equal(JournalStatus.Completed, (await bench.WakeUpAsync(first with { Attempt = 2 })).Status);
    }

    [Fact]
    public async Task An_event_that_comes_meanwhile_is_kept_and_does_not_hurry_the_retry()
    {
        bench.Receiver.NextThrows(Down);
        await bench.StartAsync();

        var journal = await bench.SendAsync("noted");

        Assert.Equal(JournalStatus.Retrying, journal.Status);
        Assert.Single((await bench.StoredAsync()).Events);
        Assert.Single(bench.Receiver.Requests);
    }

    [Fact]
    public async Task A_wake_up_that_could_not_be_scheduled_leaves_nothing_that_waits_for_it()
    {
        bench.Receiver.NextThrows(Down);
        bench.WakeUps.FailNextWith = new IOException("the queue is down");
        await Assert.ThrowsAsync<IOException>(() => bench.StartAsync());

        bench.LetTheLeaseEnd();
        var journal = await bench.StartAsync();

        Assert.Equal(JournalStatus.Completed, journal.Status);
    }
}
