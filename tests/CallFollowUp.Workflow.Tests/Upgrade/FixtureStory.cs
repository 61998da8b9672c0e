using CallFollowUp.TestKit;
using CallFollowUp.TestKit.FollowUps;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;
using CallFollowUp.Workflow.Tests.CrashMatrix;

namespace CallFollowUp.Workflow.Tests.Upgrade;

/// <summary>How a follow-up came to rest, or was left by a dying process, in one of the states that a new version may find.</summary>
/// <param name="Name">The name of its fixture.</param>
/// <param name="Play">Brings the call to that moment.</param>
internal sealed record FixtureStory(string Name, Func<FollowUpWorld, ClosedCallBuilder> Call, Func<FollowUpWorld, CrashSwitch, ClosedCallBuilder, Task> Play)
{
    public static IReadOnlyList<FixtureStory> All { get; } =
    [
        new("awaiting-reply", _ => ClosedCallBuilder.Resolved(), Closes),
        new("awaiting-reply-after-the-reminder", _ => ClosedCallBuilder.Resolved(), (w, _, c) => ClosesAndPassesAsync(w, c, TimeSpan.FromDays(4))),
        new("awaiting-a-promise", w => ClosedCallBuilder.Unresolved().Promising("engineer comes", w.Clock.GetUtcNow().AddDays(2)), Closes),
        new("scheduled-for-the-customers-hours", _ => ClosedCallBuilder.Resolved().WithCustomer("timeZone", "Pacific/Auckland"), InOfficeHoursAsync),
        new("held", _ => ClosedCallBuilder.Unclear().NotToBeContacted(), Closes),
        new("call-back", _ => ClosedCallBuilder.Unresolved().WithoutAddress(), Closes),
        new("manager-told", _ => ClosedCallBuilder.AbusiveOpen(), Closes),
        new("mail-intended-and-left", _ => ClosedCallBuilder.Resolved(), (w, p, c) => DiesAsync(w, p, c, "after send mail")),
        new("mail-intended-not-left", _ => ClosedCallBuilder.Resolved(), (w, p, c) => DiesAsync(w, p, c, "before send mail")),
        new("mail-unknown", _ => ClosedCallBuilder.Resolved(), (w, _, c) => LosesItsMailAsync(w, c, TimeSpan.Zero)),
        new("mail-unsettled", _ => ClosedCallBuilder.Resolved(), (w, _, c) => LosesItsMailAsync(w, c, TimeSpan.FromHours(2))),
        new("mail-refused", _ => ClosedCallBuilder.Resolved(), (w, _, c) => ClosesWithMailAsync(w, c, SendOutcome.Refuse)),
        new("mail-retrying", _ => ClosedCallBuilder.NotThanked(), (w, _, c) => ClosesWithMailAsync(w, c, SendOutcome.Busy)),
        new("mail-on-its-way", _ => ClosedCallBuilder.Resolved(), (w, _, c) => WatchesDeliveryAsync(w, c, TimeSpan.Zero)),
        new("mail-without-a-word", _ => ClosedCallBuilder.Resolved(), (w, _, c) => WatchesDeliveryAsync(w, c, TimeSpan.FromHours(26))),
        new("mail-bounced", _ => ClosedCallBuilder.Resolved(), BouncesAsync),
        new("ticket-intended", _ => ClosedCallBuilder.Unresolved(), (w, p, c) => DiesAsync(w, p, c, "after reopen ticket")),
        new("ticket-retrying", _ => ClosedCallBuilder.Unresolved(), (w, _, c) => ClosesWithDeskAsync(w, c, new RetryableFailureException("scripted: busy"))),
        new("ticket-refused", _ => ClosedCallBuilder.Unresolved(), (w, _, c) => ClosesWithDeskAsync(w, c, new PermanentFailureException("scripted: refused", "Mend it."))),
        new("answer-half-handled", _ => ClosedCallBuilder.Resolved(), DiesOverTheAnswerAsync),
        new("completed-confirmed", _ => ClosedCallBuilder.Resolved(), (w, _, c) => AnswersAsync(w, c, true)),
        new("completed-after-a-changed-answer", _ => ClosedCallBuilder.Resolved(), (w, _, c) => AnswersAsync(w, c, true, false)),
        new("completed-assumed", _ => ClosedCallBuilder.Resolved(), (w, _, c) => ClosesAndPassesAsync(w, c, TimeSpan.FromDays(9))),
        new("completed-reopened", _ => ClosedCallBuilder.Unresolved(), Closes),
        new("undo-window", _ => ClosedCallBuilder.Resolved(), InTheUndoWindowAsync),
        new("paused", _ => ClosedCallBuilder.Resolved(), WhileMailsArePausedAsync),
        new("verdict-corrected", _ => ClosedCallBuilder.Resolved(), (w, _, c) => IsOrderedAsync(w, c, Order.AnotherVerdict)),
        new("mailed-again-by-order", _ => ClosedCallBuilder.Resolved(), (w, _, c) => IsOrderedAsync(w, c, Order.MailAgain)),
        new("reopened-by-order", _ => ClosedCallBuilder.Resolved(), (w, _, c) => IsOrderedAsync(w, c, Order.OpenTicket)),
        new("cancelled", _ => ClosedCallBuilder.Resolved(), CancelsAsync),
    ];

    public override string ToString() => Name;

    /// <summary>The world at that moment, and the record it began with.</summary>
    public async Task<(FollowUpWorld World, byte[] Record)> PlayAsync()
    {
        var process = new CrashSwitch();
        var world = new FollowUpWorld(process);
        world.GivenTicket();
        var call = Call(world);
        await Play(world, process, call);
        return (world, call.ToUtf8());
    }

    private static async Task Closes(FollowUpWorld world, CrashSwitch process, ClosedCallBuilder call) => await world.CloseAsync(call);

    private static async Task ClosesAndPassesAsync(FollowUpWorld world, ClosedCallBuilder call, TimeSpan time)
    {
        await world.CloseAsync(call);
        await world.PassAsync(time);
    }

    private static async Task InOfficeHoursAsync(FollowUpWorld world, CrashSwitch process, ClosedCallBuilder call)
    {
        world.Options.SendFrom = new TimeOnly(9, 0);
        world.Options.SendUntil = new TimeOnly(18, 0);
        await world.CloseAsync(call);
    }

    private static async Task InTheUndoWindowAsync(FollowUpWorld world, CrashSwitch process, ClosedCallBuilder call)
    {
        world.Options.UndoWindow = TimeSpan.FromMinutes(15);
        await world.CloseAsync(call);
    }

    private static async Task WhileMailsArePausedAsync(FollowUpWorld world, CrashSwitch process, ClosedCallBuilder call)
    {
        await world.MailSwitch.PauseAsync(new MailPause("ann", "wrong template", world.Clock.GetUtcNow()), TestContext.Current.CancellationToken);
        await world.CloseAsync(call);
    }

    private static async Task IsOrderedAsync(FollowUpWorld world, ClosedCallBuilder call, Order order)
    {
        await world.CloseAsync(call);
        var passage = new Passage(world, call.Id, handle => handle());
        await passage.OrderAsync(order);
        await passage.GoOnAsync(untilTheEnd: false);
    }

    private static async Task DiesAsync(FollowUpWorld world, CrashSwitch process, ClosedCallBuilder call, string point)
    {
        process.Arm(point);
        await Assert.ThrowsAsync<ProcessKilledException>(() => world.StartAsync(call.ToUtf8()));
    }

    private static async Task DiesOverTheAnswerAsync(FollowUpWorld world, CrashSwitch process, ClosedCallBuilder call)
    {
        await world.CloseAsync(call);
        process.Arm("after confirm ticket");
        await Assert.ThrowsAsync<ProcessKilledException>(() => world.AnswerAsync(call.Id, true));
        var (answer, _) = world.Queues.Sent[^1];
        await world.Queues.EnqueueEventAsync(answer, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    private static async Task ClosesWithMailAsync(FollowUpWorld world, ClosedCallBuilder call, SendOutcome outcome)
    {
        world.Emails.Next(outcome);
        await world.CloseAsync(call);
    }

    private static Task LosesItsMailAsync(FollowUpWorld world, ClosedCallBuilder call, TimeSpan time)
    {
        world.Emails.HasEvidence = false;
        world.Emails.Next(SendOutcome.AcceptThenLose);
        return ClosesAndPassesAsync(world, call, time);
    }

    private static Task WatchesDeliveryAsync(FollowUpWorld world, ClosedCallBuilder call, TimeSpan time)
    {
        world.Emails.ReportsDelivery = true;
        return ClosesAndPassesAsync(world, call, time);
    }

    private static async Task BouncesAsync(FollowUpWorld world, CrashSwitch process, ClosedCallBuilder call)
    {
        await world.CloseAsync(call);
        await world.ReportAsync(call.Id, $"{call.Id}/send-email.v1", EmailReport.Bounced);
    }

    private static async Task ClosesWithDeskAsync(FollowUpWorld world, ClosedCallBuilder call, Exception failure)
    {
        world.Desk.FailNextWith = failure;
        await world.CloseAsync(call);
    }

    private static async Task AnswersAsync(FollowUpWorld world, ClosedCallBuilder call, params bool[] solved)
    {
        await world.CloseAsync(call);
        for (var i = 0; i < solved.Length; i++)
        {
            world.Clock.Advance(TimeSpan.FromHours(1));
            await world.AnswerAsync(call.Id, solved[i], eventId: $"earlier-answer-{i + 1}");
        }
    }

    private static async Task CancelsAsync(FollowUpWorld world, CrashSwitch process, ClosedCallBuilder call)
    {
        await world.CloseAsync(call);
        await world.SendAsync(call.Id, "cancel-1", ControlEvents.Cancel);
    }
}
