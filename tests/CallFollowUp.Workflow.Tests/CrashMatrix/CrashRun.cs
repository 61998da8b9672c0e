using System.Text.Json;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.TestKit.FollowUps;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow.Tests.CrashMatrix;

/// <summary>One call from its record to its end, with one death of the process on the way, or none.</summary>
internal sealed class CrashRun
{
    private const string Id = "c-1";

    private readonly CrashScenario scenario;
    private readonly Ending ending;
    private readonly CrashSwitch process = new();
    private readonly FollowUpWorld world;
    private int decisions;

    public CrashRun(CrashScenario scenario, Ending ending, bool evidence)
    {
        (this.scenario, this.ending) = (scenario, ending);
        world = new FollowUpWorld(process);
        world.Emails.HasEvidence = evidence;
        world.GivenTicket();
    }

    /// <summary>The points that this run passed.</summary>
    public IReadOnlyList<string> Points => process.Points;

    /// <summary>A mail was held, because nobody could say whether it left.</summary>
    public bool MailWasHeld { get; private set; }

    /// <summary>The row of the decision table that was taken.</summary>
    public string Row { get; private set; } = "";

    public async Task<EndState> RunAsync(int? dieAt)
    {
        if (scenario.Given is { } given)
            await given(world);
        var record = scenario.Call(world).ToUtf8();

        process.Arm(dieAt);
        await UntilHandledAsync(() => world.StartAsync(record));
        await GoOnAsync(untilTheEnd: false);
        await AnswerAsync();
        await GoOnAsync(untilTheEnd: true);

        var journal = await world.JournalAsync(Id);
        Row = journal.Find(1, "decide.v1")!.Result!.Value.GetProperty("row").GetString()!;
        return EndState.Of(world, journal);
    }

    private async Task AnswerAsync()
    {
        if (ending == Ending.SaysNothing)
            return;
        var answer = JsonSerializer.SerializeToElement(new CustomerAnswer(ending == Ending.SaysSolved), FollowUpJson.Default.CustomerAnswer);
        await HandleAsync(new FollowUpMessage { CallId = Id, EventId = "answer", Event = FollowUpEvents.CustomerAnswered, Data = answer });
    }

    /// <summary>Handles what is queued and what a person must decide; until the end, lets time pass as well.</summary>
    private async Task GoOnAsync(bool untilTheEnd)
    {
        for (var steps = 0; ; steps++)
        {
            Assert.True(steps < 200, "it comes to no end");
            if (world.Queues.TakeEvent() is { } message)
                await HandleAsync(message);
            else if (DecisionOn(await world.JournalAsync(Id)) is { } decision)
                await HandleAsync(decision);
            else if (untilTheEnd && world.NextDue() is { } due)
                await SweepAtAsync(due);
            else
                return;
        }
    }

    /// <summary>The sweep comes every minute; a marker that a crash has left is swept for a while.</summary>
    private Task SweepAtAsync(DateTimeOffset due)
    {
        var now = world.Clock.GetUtcNow();
        world.Clock.AdvanceTo(due > now ? due : now.AddMinutes(1));
        return UntilHandledAsync(world.SweepAsync);
    }

    private Task HandleAsync(FollowUpMessage message) => UntilHandledAsync(async () =>
    {
        try
        {
            await world.HandleAsync(message);
        }
        catch (UnknownJournalException)
        {
            // About a call that is only in the customer index here.
        }
    });

    /// <summary>A queue's promise: a message whose worker died comes again, after the lease.</summary>
    private async Task UntilHandledAsync(Func<Task> handle)
    {
        try
        {
            await handle();
        }
        catch (ProcessKilledException)
        {
            process.Restart();
            world.Clock.Advance(world.Engine.IntentLease + TimeSpan.FromSeconds(1));
            await handle();
        }
    }

    /// <summary>What a careful person decides where the follow-up waits for one.</summary>
    private FollowUpMessage? DecisionOn(Journal journal)
    {
        if (journal is not { Status: JournalStatus.Waiting, Attention.Step: { } step })
            return null;

        var decision = OperatorDecision.Done;
        if (step.StartsWith("hold.", StringComparison.Ordinal))
            decision = OperatorDecision.Approve;
        else if (step.StartsWith("settle-mail.", StringComparison.Ordinal))
            decision = HasLeft(journal) ? OperatorDecision.Done : OperatorDecision.Approve;

        return new FollowUpMessage
        {
            CallId = journal.Id,
            EventId = $"decision-{++decisions}",
            Event = FollowUpEvents.OperatorDecided,
            Data = JsonSerializer.SerializeToElement(new OperatorDecision(decision), FollowUpJson.Default.OperatorDecision),
        };
    }

    private bool HasLeft(Journal journal)
    {
        MailWasHeld = true;
        var lost = journal.Entries.FindLast(e => e.State == EntryState.Unsettled)!;
        return world.Emails.Sent.Any(s => s.Key == new EffectKey(journal.Id, lost.Round, lost.Name));
    }
}
