using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Tests.Journaling;

public sealed class WaitTests
{
    private static readonly string[] Replies = ["reply"];

    private readonly EngineBench bench = new();

    public WaitTests()
    {
        var began = bench.Clock.GetUtcNow();
        bench.With((context, _) => Task.FromResult(Ended(context.WaitForAny("wait.v1", new WaitNote(
            "awaiting", Replies, [new Deadline("week", began.AddDays(7)), new Deadline("day", began.AddDays(1))])))));
    }

    [Fact]
    public async Task An_event_ends_the_wait()
    {
        var waiting = await bench.StartAsync();
        var journal = await bench.SendAsync("reply");

        Assert.Equal("awaiting", JournalSummary.StatusOf(waiting));
        Assert.Equal("event reply-1", journal.Outcome);
    }

    [Fact]
    public async Task An_event_that_came_before_the_wait_counts()
    {
        bench.With(async (context, stop) =>
        {
            await bench.DoAsync(context, "tell.v1", stop);
            return Ended(context.WaitForAny("wait.v1", new WaitNote("awaiting", Replies, [])));
        });
        bench.Receiver.NextThrows(new RetryableFailureException("down"));
        await bench.StartAsync();
        await bench.SendAsync("reply");

        var journal = await bench.NextRetryAsync();

        Assert.Equal("event reply-1", journal.Outcome);
    }

    [Fact]
    public async Task The_same_event_twice_counts_once()
    {
        bench.With((context, _) =>
        {
            var first = Ended(context.WaitForAny("wait.v1", new WaitNote("first", Replies, [])));
            return Task.FromResult($"{first}, {Ended(context.WaitForAny("wait.v1", new WaitNote("second", Replies, [])))}");
        });
        await bench.StartAsync();
        await bench.SendAsync("reply", "r-1");

        var again = await bench.SendAsync("reply", "r-1");
        var other = await bench.SendAsync("reply", "r-2");

        Assert.Equal("second", again.Label);
        Assert.Equal("event r-1, event r-2", other.Outcome);
    }

    [Fact]
    public async Task Events_count_in_the_order_they_came()
    {
        bench.With(async (context, stop) =>
        {
            await bench.DoAsync(context, "tell.v1", stop);
            return Ended(context.WaitForAny("wait.v1", new WaitNote("awaiting", ["report", "reply"], [])));
        });
        bench.Receiver.NextThrows(new RetryableFailureException("down"));
        await bench.StartAsync();
        await bench.SendAsync("reply");
        await bench.SendAsync("report");

        Assert.Equal("event reply-1", (await bench.NextRetryAsync()).Outcome);
    }

    [Fact]
    public async Task An_event_wins_over_a_deadline_that_has_passed()
    {
        await bench.StartAsync();
        bench.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal("event reply-1", (await bench.SendAsync("reply")).Outcome);
    }

    [Fact]
    public async Task The_first_deadline_ends_the_wait_when_its_time_has_come()
    {
        await bench.StartAsync();

        Assert.Equal("deadline day", (await bench.NextDueAsync()).Outcome);
    }

    [Fact]
    public async Task A_deadline_does_not_end_the_wait_before_its_time()
    {
        await bench.StartAsync();
        bench.Clock.Advance(TimeSpan.FromHours(23));

        Assert.Equal(JournalStatus.Waiting, (await bench.WakeUpAsync(marker: Assert.Single(bench.Markers.All))).Status);
        Assert.Single(bench.Markers.All);
    }

    [Fact]
    public async Task Of_deadlines_that_all_have_passed_the_earliest_counts()
    {
        await bench.StartAsync();
        bench.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal("deadline day", (await bench.WakeUpAsync()).Outcome);
    }

    [Fact]
    public async Task What_asks_for_a_person_says_why_and_is_marked_until_one_came()
    {
        bench.With((context, _) => Task.FromResult(Ended(context.WaitForAny(
            "hold.v1", new WaitNote("held", ["decided"], [], new FailureNote("nobody knows", "Decide."))))));

        var held = await bench.StartAsync();
        Assert.Equal(new Attention("hold.v1", "nobody knows", "Decide.", bench.Clock.GetUtcNow()), held.Attention);
        Assert.Equal(["held/j-1"], bench.Markers.Places);

        var journal = await bench.SendAsync("decided");
        Assert.Null(journal.Attention);
        Assert.Empty(bench.Markers.All);
    }

    private static string Ended(WaitOutcome outcome) =>
        outcome.Event is { } e ? $"event {e.Id}" : $"deadline {outcome.Deadline}";
}
