using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Tests.Journaling;

public sealed class FewWritesTests
{
    private readonly EngineBench bench = new();

    [Fact]
    public async Task One_effect_and_a_wait_take_two_writes()
    {
        bench.With(async (context, stop) =>
        {
            context.Step("decide.v1", () => "plan");
            await bench.DoAsync(context, "tell.v1", stop);
            context.WaitForAny("wait.v1", new WaitNote("waiting", ["go"], [new Deadline("late", bench.Clock.GetUtcNow().AddDays(1))]));
            return "done";
        });

        await bench.StartAsync();

        Assert.Equal(2, bench.Store.Writes);
        Assert.Equal(0, bench.Store.Reads);
    }

    [Fact]
    public async Task Two_effects_take_three_writes()
    {
        bench.With(async (context, stop) =>
        {
            await bench.DoAsync(context, "tell.v1", stop);
            await bench.DoAsync(context, "show.v1", stop);
            return "done";
        });

        await bench.StartAsync();

        Assert.Equal(3, bench.Store.Writes);
    }

    [Fact]
    public async Task Steps_without_effects_take_one_write_together()
    {
        bench.With(async (context, stop) =>
        {
            await context.StepAsync("look.v1", _ => Task.FromResult("seen"), stop);
            context.Step("decide.v1", () => "plan");
            return "done";
        });

        await bench.StartAsync();

        Assert.Equal(1, bench.Store.Writes);
    }

    [Fact]
    public async Task A_delivery_that_brings_nothing_new_writes_nothing()
    {
        bench.With((context, _) =>
        {
            context.WaitForAny("wait.v1", new WaitNote("waiting", ["go"], [new Deadline("late", bench.Clock.GetUtcNow().AddDays(1))]));
            return Task.FromResult("done");
        });
        await bench.StartAsync();
        await bench.SendAsync("noted");
        var writes = bench.Store.Writes;

        await bench.SendAsync("noted");
        await bench.WakeUpAsync();

        Assert.Equal(writes, bench.Store.Writes);
    }
}
