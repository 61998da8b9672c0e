using CallFollowUp.TestKit;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Tests.Journaling;

public sealed class EffectTests
{
    private readonly EngineBench bench = new();

    [Fact]
    public async Task The_intent_and_the_plan_are_written_before_the_effect()
    {
        List<JournalEntry> atTheEffect = [];
        bench.Receiver.Next(async () =>
        {
            atTheEffect = (await bench.StoredAsync()).Entries;
            return "received";
        });
        bench.With(async (context, stop) =>
        {
            context.Step("decide.v1", () => "plan");
            return await bench.DoAsync(context, "tell.v1", stop);
        });

        await bench.StartAsync();

        Assert.Equal(["decide.v1", "tell.v1"], atTheEffect.Select(e => e.Name));
        Assert.Equal([EntryState.Done, EntryState.Intended], atTheEffect.Select(e => e.State));
    }

    [Fact]
    public async Task After_a_crash_the_effect_is_repeated_under_the_same_key_once_the_lease_is_over()
    {
        bench.With((context, stop) => bench.DoAsync(context, "tell.v1", stop));
        bench.Receiver.NextThrows(new ProcessDiedException());
        await Assert.ThrowsAsync<ProcessDiedException>(() => bench.StartAsync());

        bench.LetTheLeaseEnd();
        var journal = await bench.StartAsync();

        Assert.Equal(["j-1/tell.v1", "j-1/tell.v1"], bench.Receiver.Requests);
        Assert.Equal(JournalStatus.Completed, journal.Status);
    }

    [Fact]
    public async Task The_lease_is_measured_by_the_clock_of_the_store()
    {
        bench.With((context, stop) => bench.DoAsync(context, "tell.v1", stop));
        bench.Receiver.NextThrows(new ProcessDiedException());
        await Assert.ThrowsAsync<ProcessDiedException>(() => bench.StartAsync());

        var hoursAhead = new FakeTimeProvider(bench.Clock.GetUtcNow().AddHours(5));
        var second = bench.WakeUpAsync(machine: hoursAhead);
        Assert.False(second.IsCompleted);
        Assert.Single(bench.Receiver.Requests);

        bench.LetTheLeaseEnd();
        while (!second.IsCompleted)
        {
            hoursAhead.AdvanceToNextTimer();
            await Task.Yield();
        }

        await second;
        Assert.Equal(2, bench.Receiver.Requests.Count);
    }

    [Fact]
    public async Task What_an_effect_has_done_is_kept_though_a_later_step_breaks_down()
    {
        var broken = true;
        bench.With(async (context, stop) =>
        {
            await bench.DoAsync(context, "tell.v1", stop);
            return await context.StepAsync("look.v1", _ => broken ? throw new IOException("down") : Task.FromResult("done"), stop);
        });
        await Assert.ThrowsAsync<IOException>(() => bench.StartAsync());

        broken = false;
        var journal = await bench.StartAsync();

        Assert.Single(bench.Receiver.Requests);
        Assert.Equal("done", journal.Outcome);
    }

    [Fact]
    public async Task What_an_effect_has_done_is_kept_by_a_process_that_is_asked_to_stop()
    {
        using var stopping = new CancellationTokenSource();
        bench.With(async (context, stop) =>
        {
            await bench.DoAsync(context, "tell.v1", stop);
            return await bench.DoAsync(context, "show.v1", stop);
        });
        bench.Receiver.Next(() =>
        {
            stopping.Cancel();
            return Task.FromResult("received");
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.StartAsync(stop: stopping.Token));
        var journal = await bench.StoredAsync();

        Assert.Equal(EntryState.Done, journal.Find(1, "tell.v1")!.State);
        Assert.Null(journal.Find(1, "show.v1")?.IntendedBy);
    }

    [Fact]
    public async Task An_effect_that_takes_too_long_is_tried_again_later()
    {
        bench.With((context, stop) => bench.DoAsync(context, "tell.v1", stop));
        bench.Receiver.Next(() => new TaskCompletionSource<string>().Task);

        var journal = await bench.RunOutAsync(bench.StartAsync());

        Assert.Equal(JournalStatus.Retrying, journal.Status);
        Assert.Equal("no answer (TaskCanceledException)", journal.Entries[0].Failure!.Reason);
        Assert.Equal(JournalStatus.Completed, (await bench.NextRetryAsync()).Status);
    }

    [Fact]
    public async Task A_refusal_for_good_needs_a_person_and_a_redrive_tries_again()
    {
        bench.With((context, stop) => bench.DoAsync(context, "tell.v1", stop));
        bench.Receiver.NextThrows(new PermanentFailureException("401 from the desk", "Renew the key."));

        var refused = await bench.StartAsync();
        var later = await bench.SendAsync("noted");
        var redriven = await bench.SendAsync(ControlEvents.Redrive);

        Assert.Equal(new Attention("tell.v1", "401 from the desk", "Renew the key.", bench.Clock.GetUtcNow()), refused.Attention);
        Assert.Equal(JournalStatus.NeedsAttention, later.Status);
        Assert.Equal(JournalStatus.Completed, redriven.Status);
        Assert.Equal(["j-1/tell.v1", "j-1/tell.v1"], bench.Receiver.Requests);
        Assert.Empty(bench.Markers.All);
    }
}
