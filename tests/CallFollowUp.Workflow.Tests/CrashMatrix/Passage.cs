using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.TestKit.FollowUps;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow.Tests.CrashMatrix;

/// <summary>Takes one follow-up on to its end: handles what is queued, decides as a careful person, lets time pass.</summary>
/// <param name="untilHandled">Handles one message; a caller whose process may die handles it again.</param>
internal sealed class Passage(FollowUpWorld world, string id, Func<Func<Task>, Task> untilHandled)
{
    private int decisions;

    /// <summary>A mail was held, because nobody could say whether it left.</summary>
    public bool MailWasHeld { get; private set; }

    public async Task AnswerAsync(Ending ending)
    {
        if (ending == Ending.SaysNothing)
            return;
        var answer = JsonSerializer.SerializeToElement(new CustomerAnswer(ending == Ending.SaysSolved), FollowUpJson.Default.CustomerAnswer);
        await HandleAsync(new FollowUpMessage { CallId = id, EventId = "answer", Event = FollowUpEvents.CustomerAnswered, Data = answer });
    }

    public async Task OrderAsync(Order order) => await HandleAsync(order switch
    {
        Order.AnotherVerdict => Ordered(
            FollowUpEvents.VerdictOverridden,
            new OverriddenVerdict(new VerdictOverride(Opposite(await world.JournalAsync(id))), "ann", "I listened to it", default),
            FollowUpJson.Default.OverriddenVerdict),
        Order.MailAgain => Ordered(FollowUpEvents.ResendAsked, new OperatorNote("ann", null), FollowUpJson.Default.OperatorNote),
        _ => Ordered(FollowUpEvents.ReopenAsked, new OperatorNote("ann", null), FollowUpJson.Default.OperatorNote),
    });

    /// <summary>Handles what is queued and what a person must decide; until the end, lets time pass as well.</summary>
    public async Task GoOnAsync(bool untilTheEnd)
    {
        for (var steps = 0; ; steps++)
        {
            Assert.True(steps < 200, "it comes to no end");
            if (world.Queues.TakeEvent() is { } message)
                await HandleAsync(message);
            else if (DecisionOn(await world.JournalAsync(id)) is { } decision)
                await HandleAsync(decision);
            else if (untilTheEnd && world.MailSwitch.IsPaused)
                await world.MailSwitch.ResumeAsync(TestContext.Current.CancellationToken);
            else if (untilTheEnd && world.NextDue() is { } due)
                await SweepAtAsync(due);
            else
                return;
        }
    }

    private FollowUpMessage Ordered<T>(string name, T data, JsonTypeInfo<T> type) =>
        new() { CallId = id, EventId = "order", Event = name, Data = JsonSerializer.SerializeToElement(data, type) };

    private static string Opposite(Journal journal) =>
        FollowUpVerdict.Of(journal)!.VerdictWord() == VerdictOverride.Unresolved ? VerdictOverride.Resolved : VerdictOverride.Unresolved;

    /// <summary>The sweep comes every minute; a marker that a crash has left is swept for a while.</summary>
    private Task SweepAtAsync(DateTimeOffset due)
    {
        var now = world.Clock.GetUtcNow();
        world.Clock.AdvanceTo(due > now ? due : now.AddMinutes(1));
        return untilHandled(world.SweepAsync);
    }

    private Task HandleAsync(FollowUpMessage message) => untilHandled(async () =>
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

    /// <summary>What a careful person decides where the follow-up waits for one; what failed for good is tried again.</summary>
    private FollowUpMessage? DecisionOn(Journal journal)
    {
        if (journal.Status == JournalStatus.NeedsAttention)
            return Message(ControlEvents.Redrive, null);
        if (journal is not { Status: JournalStatus.Waiting, Attention.Step: { } step } || journal.Label == FollowUpStatus.Scheduled)
            return null;

        var decision = OperatorDecision.Done;
        if (step.StartsWith("hold.", StringComparison.Ordinal) || step.StartsWith("mail-failed.", StringComparison.Ordinal))
            decision = OperatorDecision.Approve;
        else if (step.StartsWith("settle-mail.", StringComparison.Ordinal))
            decision = HasLeft(journal) ? OperatorDecision.Done : OperatorDecision.Approve;
        return Message(
            FollowUpEvents.OperatorDecided, JsonSerializer.SerializeToElement(new OperatorDecision(decision), FollowUpJson.Default.OperatorDecision));
    }

    private FollowUpMessage Message(string name, JsonElement? data) =>
        new() { CallId = id, EventId = $"decision-{++decisions}", Event = name, Data = data };

    private bool HasLeft(Journal journal)
    {
        MailWasHeld = true;
        var lost = journal.Entries.FindLast(e => e.State == EntryState.Unsettled)!;
        return world.Emails.Sent.Any(s => s.Key == new EffectKey(journal.Id, lost.Round, lost.Name));
    }
}
