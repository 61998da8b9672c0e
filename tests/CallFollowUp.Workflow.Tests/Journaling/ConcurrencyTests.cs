using CallFollowUp.TestKit;
using CallFollowUp.TestKit.Telemetry;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Tests.Journaling;

public sealed class ConcurrencyTests
{
    private readonly EngineBench bench = new();
    private readonly TaskCompletionSource<string> answer = new();

    public ConcurrencyTests() => bench.With((context, stop) => bench.DoAsync(context, "tell.v1", stop));

    [Fact]
    public async Task Two_starts_at_once_make_one_journal_and_both_return()
    {
        bench.Receiver.Next(() => answer.Task);
        var first = bench.StartAsync();
        var second = bench.StartAsync();
        answer.SetResult("received");

        var both = await bench.RunOutAsync(Task.WhenAll(first, second));

        Assert.Equal(["received", "received"], both.Select(j => j.Outcome));
        Assert.Single(bench.Receiver.Requests);
    }

    [Fact]
    public async Task A_second_worker_waits_out_a_live_intent_and_joins()
    {
        bench.Receiver.Next(() => answer.Task);
        var first = bench.StartAsync();
        var second = bench.SendAsync("reply");
        bench.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.False(second.IsCompleted);

        answer.SetResult("received");
        var joined = await bench.RunOutAsync(second);
        await first;

        Assert.Equal(JournalStatus.Completed, joined.Status);
        Assert.Single(joined.Events);
        Assert.Single(bench.Receiver.Requests);
    }

    [Fact]
    public async Task A_second_worker_takes_over_when_the_first_does_not_come_back()
    {
        bench.Receiver.NextThrows(new ProcessDiedException());
        await Assert.ThrowsAsync<ProcessDiedException>(() => bench.StartAsync());

        var journal = await bench.RunOutAsync(bench.SendAsync("reply"));

        Assert.Equal(JournalStatus.Completed, journal.Status);
        Assert.Equal(2, bench.Receiver.Requests.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_write_whose_answer_was_lost_is_recognised_as_our_own(int write)
    {
        bench.Store.FailWrite(WriteFault.RefusedThoughWritten, write);

        var journal = await bench.StartAsync();

        Assert.Equal("received", journal.Outcome);
        Assert.Equal(2, bench.Store.Writes);
        Assert.Single(bench.Receiver.Requests);
    }

    [Fact]
    public async Task An_event_whose_delivery_lost_the_race_is_taken_up_all_the_same()
    {
        bench.With(async (context, stop) =>
        {
            context.WaitForAny("wait.v1", new WaitNote("waiting", ["reply"], []));
            return await bench.DoAsync(context, "tell.v1", stop);
        });
        await bench.StartAsync();
        bench.Store.BeforeWrite = async _ =>
        {
            bench.Store.BeforeWrite = null;
            await ChangeBesidesAsync(j => j.Add(new JournalEvent { Id = "n-1", Name = "news" }));
        };

        var journal = await bench.SendAsync("reply");

        Assert.Equal("received", journal.Outcome);
        Assert.Equal(["n-1", "reply-1"], journal.Events.Select(e => e.Id));
    }

    [Fact]
    public async Task An_outcome_is_merged_when_somebody_else_wrote_first()
    {
        bench.Receiver.Next(async () =>
        {
            await ChangeBesidesAsync(j => j.Add(new JournalEvent { Id = "r-1", Name = "reply" }));
            return "received";
        });

        var journal = await bench.StartAsync();

        Assert.Equal("received", journal.Outcome);
        Assert.Single(journal.Events);
        Assert.Single(bench.Receiver.Requests);
    }

    [Fact]
    public async Task A_merged_failure_is_tried_again_like_any_other()
    {
        bench.Receiver.Next(async () =>
        {
            await ChangeBesidesAsync(j => j.Add(new JournalEvent { Id = "r-1", Name = "reply" }));
            throw new RetryableFailureException("down");
        });

        var first = await bench.StartAsync();
        Assert.Equal(JournalStatus.Retrying, (await bench.StoredAsync()).Status);
        Assert.Equal(JournalStatus.Retrying, first.Status);

        Assert.Equal(JournalStatus.Completed, (await bench.NextRetryAsync()).Status);
    }

    [Fact]
    public async Task A_merged_lost_answer_gets_its_marker_and_is_settled_in_time()
    {
        bench.With((context, stop) => context.EffectAsync(
            "mail.v1",
            new EffectPromise.SettleThenDecide((_, _, _) => Task.FromResult(Settlement.NoEvidence), TimeSpan.FromHours(1), WhenUnsettled.Hold),
            bench.Receiver.ReceiveAsync,
            stop));
        bench.Receiver.Next(async () =>
        {
            await ChangeBesidesAsync(j => j.Add(new JournalEvent { Id = "r-1", Name = "reply" }));
            throw new OutcomeUnknownException("lost");
        });

        await bench.StartAsync();

        Assert.Equal(JournalStatus.Retrying, (await bench.StoredAsync()).Status);
        Assert.Equal(JournalStatus.NeedsAttention, (await bench.NextDueAsync()).Status);
    }

    [Fact]
    public async Task The_failure_of_an_earlier_attempt_does_not_undo_a_later_one()
    {
        bench.Options.EffectTimeout = TimeSpan.FromDays(1);
        var later = new TaskCompletionSource<string>();
        bench.Receiver.Next(() => answer.Task, () => later.Task);
        var first = bench.StartAsync();
        bench.LetTheLeaseEnd();
        var second = bench.StartAsync();

        answer.SetException(new PermanentFailureException("refused", "Look."));
        later.SetResult("received");
        var journals = await bench.RunOutAsync(Task.WhenAll(first, second));

        Assert.All(journals, j => Assert.Equal("received", j.Outcome));
        Assert.Equal(2, bench.Receiver.Requests.Count);
    }

    private async Task ChangeBesidesAsync(Action<Journal> change)
    {
        var stop = TestContext.Current.CancellationToken;
        var stored = (await bench.Store.ReadAsync(EngineBench.Id, stop))!;
        change(stored.Journal);
        stored.Journal.Revision++;
        stored.Journal.WrittenBy = "somebody else";
        Assert.NotNull(await bench.Store.WriteAsync(stored.Journal, stored.Version, stop));
    }

    [Fact]
    public async Task A_write_that_comes_second_is_counted_and_done_again()
    {
        using var telemetry = new RecordedTelemetry();
        bench.Receiver.Next(() => answer.Task);
        var first = bench.StartAsync();
        var between = (await bench.Store.ReadAsync(EngineBench.Id, TestContext.Current.CancellationToken))!;
        await bench.Store.WriteAsync(between.Journal, between.Version, TestContext.Current.CancellationToken);
        answer.SetResult("received");

        Assert.Equal("received", (await bench.RunOutAsync(first)).Outcome);
        Assert.Equal([(1, "")], telemetry.Of("callfollowup.journal.conflicts"));
    }
}
