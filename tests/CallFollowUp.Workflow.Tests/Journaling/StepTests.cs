using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Tests.Journaling;

public sealed class StepTests
{
    private readonly EngineBench bench = new();

    [Fact]
    public async Task A_step_runs_once_however_often_the_workflow_does()
    {
        var runs = 0;
        bench.With(async (context, stop) =>
        {
            var first = await context.StepAsync("look.v1", _ => Task.FromResult($"seen {++runs}"), stop);
            context.WaitForAny("wait.v1", new WaitNote("waiting", ["go"], []));
            return first;
        });

        await bench.StartAsync();
        await bench.SendAsync("other");
        var journal = await bench.SendAsync("go");

        Assert.Equal(1, runs);
        Assert.Equal("seen 1", journal.Outcome);
    }

    [Fact]
    public async Task A_pure_step_keeps_what_it_computed_first()
    {
        bench.With((context, _) =>
        {
            var at = context.Step("decide.v1", () => bench.Clock.GetUtcNow().ToString("u"));
            context.WaitForAny("wait.v1", new WaitNote("waiting", ["go"], []));
            return Task.FromResult(at);
        });
        var began = bench.Clock.GetUtcNow();

        await bench.StartAsync();
        bench.Clock.Advance(TimeSpan.FromDays(3));
        var journal = await bench.SendAsync("go");

        Assert.Equal(began.ToString("u"), journal.Outcome);
    }

    [Fact]
    public async Task A_failure_for_good_is_remembered_like_a_result()
    {
        var runs = 0;
        bench.With(async (context, stop) =>
        {
            string found;
            try
            {
                found = await context.StepAsync<string>("look.v1", _ => throw new PermanentFailureException($"no {++runs}", "Look."), stop);
            }
            catch (StepFailedException e)
            {
                found = e.Failure.Reason;
            }

            context.WaitForAny("wait.v1", new WaitNote("waiting", ["go"], []));
            return found;
        });

        await bench.StartAsync();
        var journal = await bench.SendAsync("go");

        Assert.Equal("no 1", journal.Outcome);
    }

    [Fact]
    public async Task The_same_name_used_again_is_another_step()
    {
        bench.With(async (context, stop) =>
        {
            await bench.DoAsync(context, "tell.v1", stop);
            await bench.DoAsync(context, "tell.v1", stop);
            return "told twice";
        });

        await bench.StartAsync();

        Assert.Equal(["j-1/tell.v1", "j-1/tell.v1#2"], bench.Receiver.Requests);
    }

    [Fact]
    public async Task A_step_that_fails_for_now_is_tried_again_later_and_its_result_kept()
    {
        var runs = 0;
        bench.With(async (context, stop) => await context.StepAsync(
            "look.v1", _ => ++runs == 1 ? throw new RetryableFailureException("down") : Task.FromResult($"seen {runs}"), stop));

        var first = await bench.StartAsync();
        var journal = await bench.NextRetryAsync();

        Assert.Equal(JournalStatus.Retrying, first.Status);
        Assert.Equal("seen 2", journal.Outcome);
    }
}
