using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Tests.Journaling;

public sealed class MismatchTests
{
    private static readonly WaitNote Wait = new("awaiting", ["go"], []);

    private readonly EngineBench bench = new();

    [Fact]
    public async Task Another_step_than_the_recorded_one_needs_a_person()
    {
        bench.With((context, _) => WaitAfter(context, "decide.v1"));
        await bench.StartAsync();
        bench.With((context, _) => WaitAfter(context, "decide.v2"));

        var journal = await bench.SendAsync("go");

        Assert.Equal(JournalStatus.NeedsAttention, journal.Status);
        Assert.Equal("the journal goes on with decide.v1, the workflow with decide.v2", journal.Attention!.Reason);
        Assert.Contains("deploy the one that began it", journal.Attention.WhatToDo, StringComparison.Ordinal);
        Assert.Equal(["attention/j-1"], bench.Markers.Places);
    }

    [Fact]
    public async Task A_workflow_that_ends_before_the_recorded_steps_needs_a_person()
    {
        bench.With((context, _) => WaitAfter(context, "decide.v1"));
        await bench.StartAsync();
        bench.With((_, _) => Task.FromResult("done"));

        Assert.Equal("the workflow ended before the recorded step decide.v1", (await bench.SendAsync("go")).Attention!.Reason);
    }

    [Fact]
    public async Task A_step_that_became_an_effect_needs_a_person()
    {
        bench.With((context, _) => WaitAfter(context, "tell.v1"));
        await bench.StartAsync();
        bench.With((context, stop) => bench.DoAsync(context, "tell.v1", stop));

        Assert.Equal(JournalStatus.NeedsAttention, (await bench.SendAsync("go")).Status);
        Assert.Empty(bench.Receiver.Requests);
    }

    [Fact]
    public async Task After_the_right_version_is_deployed_a_redrive_goes_on()
    {
        bench.With((context, _) => WaitAfter(context, "decide.v1"));
        await bench.StartAsync();
        bench.With((context, _) => WaitAfter(context, "decide.v2"));
        await bench.SendAsync("go");
        bench.With((context, _) => WaitAfter(context, "decide.v1"));

        var journal = await bench.SendAsync(ControlEvents.Redrive);

        Assert.Equal("done", journal.Outcome);
        Assert.Empty(bench.Markers.All);
    }

    [Fact]
    public async Task A_workflow_version_that_is_not_known_here_needs_a_person_until_it_is()
    {
        var unknown = await bench.StartAsync("elsewhere.v7");
        Assert.Equal("no workflow 'elsewhere.v7' is known here", unknown.Attention!.Reason);

        bench.With(new ScriptedWorkflow((_, _) => Task.FromResult("done")) { Name = "elsewhere.v7" });
        Assert.Equal("done", (await bench.SendAsync(ControlEvents.Redrive)).Outcome);
    }

    [Fact]
    public async Task A_finished_journal_needs_no_version_of_its_workflow_any_more()
    {
        bench.With((_, _) => Task.FromResult("done"));
        await bench.StartAsync();
        bench.Forget("scripted.v1");

        var journal = await bench.SendAsync("noted");

        Assert.Equal(JournalStatus.Completed, journal.Status);
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_says_where()
    {
        bench.Store.Plant(EngineBench.Id, """{"id":"j-1","workflow":7}""");

        var e = await Assert.ThrowsAsync<JournalMismatchException>(() => bench.SendAsync("go"));

        Assert.Equal("the document cannot be read at $.workflow", e.Message);
    }

    [Fact]
    public async Task An_event_for_a_journal_that_is_not_there_says_so()
    {
        var e = await Assert.ThrowsAsync<UnknownJournalException>(() => bench.SendAsync("go"));

        Assert.Equal(EngineBench.Id, e.Id);
    }

    private static Task<string> WaitAfter(WorkflowContext context, string step)
    {
        context.Step(step, () => "plan");
        context.WaitForAny("wait.v1", Wait);
        return Task.FromResult("done");
    }
}
