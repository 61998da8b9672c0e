using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Tests.Journaling;

public sealed class MarkerTests
{
    private const string DayMarker = "due/2026-11-21T12-00/j-1";

    private readonly EngineBench bench = new();

    public MarkerTests()
    {
        var began = bench.Clock.GetUtcNow();
        bench.With((context, _) =>
        {
            context.WaitForAny("wait.v1", new WaitNote("awaiting", ["reply"], [new Deadline("week", began.AddDays(7)), new Deadline("day", began.AddDays(1))]));
            return Task.FromResult("done");
        });
    }

    [Fact]
    public async Task The_earliest_deadline_is_marked_before_the_document_is_written()
    {
        IReadOnlyList<string> atTheWrite = [];
        bench.Store.BeforeWrite = _ =>
        {
            atTheWrite = bench.Markers.Places;
            return Task.CompletedTask;
        };

        var journal = await bench.StartAsync();

        Assert.Equal([DayMarker], atTheWrite);
        Assert.Equal([DayMarker + "/1"], journal.Markers);
    }

    [Fact]
    public async Task The_marker_is_removed_after_the_document_that_no_longer_needs_it()
    {
        await bench.StartAsync();
        IReadOnlyList<string> atTheWrite = [];
        bench.Store.BeforeWrite = _ =>
        {
            atTheWrite = bench.Markers.Places;
            return Task.CompletedTask;
        };

        await bench.SendAsync("reply");

        Assert.Equal([DayMarker], atTheWrite);
        Assert.Empty(bench.Markers.All);
    }

    [Fact]
    public async Task A_marker_that_nobody_stands_behind_is_removed_when_it_is_long_past()
    {
        await bench.StartAsync();
        await bench.SendAsync("reply");
        await bench.Markers.PutAsync(DayMarker, TestContext.Current.CancellationToken);
        bench.Clock.Advance(TimeSpan.FromDays(1) + bench.Options.StaleMarkerAfter);

        await bench.WakeUpAsync(marker: DayMarker);

        Assert.Empty(bench.Markers.All);
    }

    [Fact]
    public async Task A_marker_that_just_came_due_may_belong_to_a_document_about_to_be_written_and_stays()
    {
        await bench.StartAsync();
        await bench.SendAsync("reply");
        await bench.Markers.PutAsync(DayMarker, TestContext.Current.CancellationToken);
        bench.Clock.Advance(TimeSpan.FromDays(1));

        await bench.WakeUpAsync(marker: DayMarker);

        Assert.Equal([DayMarker], bench.Markers.Places);
    }

    [Fact]
    public async Task A_marker_of_a_journal_that_is_not_there_does_not_wake_it_for_ever()
    {
        await bench.Markers.PutAsync(DayMarker, TestContext.Current.CancellationToken);
        bench.Clock.Advance(TimeSpan.FromDays(2));

        await Assert.ThrowsAsync<UnknownJournalException>(() => bench.WakeUpAsync(marker: DayMarker));

        Assert.Empty(bench.Markers.All);
    }

    [Fact]
    public async Task A_label_marker_whose_removal_was_lost_with_its_worker_is_removed_when_the_delivery_comes_again()
    {
        bench.With(HeldUntilReleased);
        await bench.StartAsync();
        bench.Markers.BeforeDelete = _ => throw new InvalidOperationException("the worker dies");
        await Assert.ThrowsAsync<InvalidOperationException>(() => bench.SendAsync("release"));
        bench.Markers.BeforeDelete = null;

        await bench.SendAsync("release");

        Assert.Empty(bench.Markers.All);
    }

    [Fact]
    public async Task A_worker_that_removes_its_marker_late_leaves_the_one_that_another_has_set_at_the_same_place_since()
    {
        bench.With(HeldUntilReleased);
        await bench.StartAsync();
        bench.Markers.BeforeDelete = async _ =>
        {
            bench.Markers.BeforeDelete = null;
            await bench.SendAsync("hold-again");
        };

        await bench.SendAsync("release");

        var journal = (await bench.Store.ReadAsync("j-1", TestContext.Current.CancellationToken))!.Journal;
        Assert.Equal("held", journal.Label);
        Assert.Equal(journal.Markers, bench.Markers.All);
    }

    [Fact]
    public async Task A_journal_that_needs_a_person_is_not_woken_by_its_deadlines()
    {
        await bench.StartAsync();
        bench.With((context, _) => Task.FromResult("the code forgot its wait"));

        var journal = await bench.SendAsync("noted");

        Assert.Equal(JournalStatus.NeedsAttention, journal.Status);
        Assert.Equal(["attention/j-1"], bench.Markers.Places);
    }

    private static Task<string> HeldUntilReleased(WorkflowContext context, CancellationToken stop)
    {
        context.WaitForAny("hold.v1", new WaitNote("held", ["release"], [], new FailureNote("nobody knows", "Decide.")));
        context.WaitForAny("doubt.v1", new WaitNote("awaiting", ["hold-again"], []));
        context.WaitForAny("hold-again.v1", new WaitNote("held", ["release"], [], new FailureNote("nobody knows", "Decide.")));
        return Task.FromResult("done");
    }
}
