using CallFollowUp.TestKit.FollowUps;

namespace CallFollowUp.Workflow.Tests.CrashMatrix;

/// <summary>One call from its record to its end, with one death of the process on the way, or none.</summary>
internal sealed class CrashRun
{
    private const string Id = "c-1";

    private readonly CrashScenario scenario;
    private readonly Ending ending;
    private readonly Order? order;
    private readonly CrashSwitch process = new();
    private readonly FollowUpWorld world;
    private readonly Passage passage;

    public CrashRun(CrashScenario scenario, Ending ending, bool evidence, Order? order = null)
    {
        (this.scenario, this.ending, this.order) = (scenario, ending, order);
        world = new FollowUpWorld(process);
        world.Emails.HasEvidence = evidence;
        world.GivenTicket();
        passage = new Passage(world, Id, UntilHandledAsync);
    }

    /// <summary>The points that this run passed.</summary>
    public IReadOnlyList<string> Points => process.Points;

    /// <summary>A mail was held, because nobody could say whether it left.</summary>
    public bool MailWasHeld => passage.MailWasHeld;

    /// <summary>The row of the decision table that was taken.</summary>
    public string Row { get; private set; } = "";

    public async Task<EndState> RunAsync(int? dieAt)
    {
        if (scenario.Given is { } given)
            await given(world);
        var record = scenario.Call(world).ToUtf8();

        process.Arm(dieAt);
        await UntilHandledAsync(() => world.StartAsync(record));
        await passage.GoOnAsync(untilTheEnd: false);
        if (order is { } ordered)
        {
            await passage.OrderAsync(ordered);
            await passage.GoOnAsync(untilTheEnd: false);
        }

        await passage.AnswerAsync(ending);
        await passage.GoOnAsync(untilTheEnd: true);

        var journal = await world.JournalAsync(Id);
        Row = journal.Find(1, "decide.v1")!.Result!.Value.GetProperty("row").GetString()!;
        return EndState.Of(world, journal);
    }

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
}
