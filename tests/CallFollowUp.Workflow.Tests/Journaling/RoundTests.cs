using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Tests.Journaling;

public sealed class RoundTests
{
    private readonly EngineBench bench = new();

    public RoundTests() => bench.With(new ScriptedWorkflow(async (context, stop) =>
    {
        await bench.DoAsync(context, "tell.v1", stop);
        return context.BegunBy is { } news ? $"{news.Id} after {context.Recall<string>("tell.v1")}" : "first";
    })
    {
        Begins = (_, e) => e.Name == "changed",
    });

    [Fact]
    public async Task A_finished_journal_is_taken_up_again_by_the_right_event()
    {
        await bench.StartAsync();
        var noted = await bench.SendAsync("noted");
        var again = await bench.SendAsync("changed");

        Assert.Equal((1, "first"), (noted.Round, noted.Outcome));
        Assert.Equal((2, "changed-1 after received"), (again.Round, again.Outcome));
    }

    [Fact]
    public async Task The_same_event_twice_begins_one_round()
    {
        await bench.StartAsync();
        await bench.SendAsync("changed", "c-1");

        Assert.Equal(2, (await bench.SendAsync("changed", "c-1")).Round);
        Assert.Equal(3, (await bench.SendAsync("changed", "c-2")).Round);
    }

    [Fact]
    public async Task The_keys_of_two_rounds_differ()
    {
        await bench.StartAsync();
        await bench.SendAsync("changed");

        Assert.Equal(["j-1/tell.v1", "j-1/2/tell.v1"], bench.Receiver.Requests);
    }

    [Fact]
    public async Task An_event_that_came_during_a_round_begins_the_next_when_it_ends()
    {
        bench.Receiver.NextThrows(new RetryableFailureException("down"));
        await bench.StartAsync();
        await bench.SendAsync("changed");

        var journal = await bench.NextRetryAsync();

        Assert.Equal((2, "changed-1 after received"), (journal.Round, journal.Outcome));
    }

    [Fact]
    public async Task A_cancelled_journal_ends_where_it_stands()
    {
        bench.Receiver.NextThrows(new RetryableFailureException("down"));
        await bench.StartAsync();
        await bench.SendAsync("changed");

        var journal = await bench.SendAsync(ControlEvents.Cancel);
        var later = await bench.NextRetryAsync();

        Assert.Equal(JournalStatus.Cancelled, journal.Status);
        Assert.Equal(JournalStatus.Cancelled, later.Status);
        Assert.Single(bench.Receiver.Requests);
    }

    [Fact]
    public async Task A_cancellation_ends_what_needs_a_person()
    {
        bench.Receiver.NextThrows(new PermanentFailureException("refused", "Look."));
        await bench.StartAsync();

        var journal = await bench.SendAsync(ControlEvents.Cancel);

        Assert.Equal(JournalStatus.Cancelled, journal.Status);
        Assert.Null(journal.Attention);
        Assert.Empty(bench.Markers.All);
    }

    [Fact]
    public async Task A_cancellation_of_what_is_finished_changes_nothing()
    {
        await bench.StartAsync();

        Assert.Equal((JournalStatus.Completed, "first"), Status(await bench.SendAsync(ControlEvents.Cancel)));
    }

    private static (JournalStatus Status, string? Outcome) Status(Journal journal) => (journal.Status, journal.Outcome);
}
