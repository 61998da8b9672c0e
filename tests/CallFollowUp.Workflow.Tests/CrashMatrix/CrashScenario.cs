using CallFollowUp.Domain.Calls;
using CallFollowUp.TestKit.FollowUps;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow.Tests.CrashMatrix;

/// <summary>A call, and the world it comes into.</summary>
/// <param name="Row">The row of the decision table that it leads to; more than one scenario may.</param>
/// <param name="Given">What is there before the call comes.</param>
internal sealed record CrashScenario(string Name, string Row, Func<FollowUpWorld, ClosedCallBuilder> Call, Func<FollowUpWorld, Task>? Given = null)
{
    /// <summary>One for every row of the decision table, and what changes the story beside the rows.</summary>
    public static IReadOnlyList<CrashScenario> All { get; } =
    [
        new("no issue", "R1", _ => ClosedCallBuilder.Voicemail()),
        new("superseded", "R2", _ => ClosedCallBuilder.Resolved(), CalledLater),
        new("too old", "R3", world => ClosedCallBuilder.Resolved().ClosedAt(world.Clock.GetUtcNow().AddDays(-20))),
        new("abusive and open", "R4", _ => ClosedCallBuilder.AbusiveOpen()),
        new("abusive", "R5", _ => ClosedCallBuilder.AbusiveSolved()),
        new("open, no contact", "R6", _ => ClosedCallBuilder.Unresolved().NotToBeContacted()),
        new("open, no address", "R7", _ => ClosedCallBuilder.Unresolved().WithoutAddress()),
        new("open", "R8", _ => ClosedCallBuilder.Unresolved()),
        new("unclear, no contact", "R9", _ => ClosedCallBuilder.Unclear().NotToBeContacted()),
        new("resolved, no contact", "R10", _ => ClosedCallBuilder.Resolved().NotToBeContacted()),
        new("resolved, no address", "R11", _ => ClosedCallBuilder.Resolved().WithoutAddress()),
        new("unclear, mailed lately", "R12", _ => ClosedCallBuilder.Unclear(), MailedLately),
        new("resolved, mailed lately", "R13", _ => ClosedCallBuilder.Resolved(), MailedLately),
        new("unclear", "R14", _ => ClosedCallBuilder.Unclear()),
        new("not thanked", "R15", _ => ClosedCallBuilder.NotThanked()),
        new("resolved", "R16", _ => ClosedCallBuilder.Resolved()),
        new("open, no ticket", "R8", _ => ClosedCallBuilder.Unresolved().Without("ticketId")),
        new("open, broken promise", "R8", world => ClosedCallBuilder.Unresolved().Promising("engineer comes", world.Clock.GetUtcNow().AddDays(2))),
        new("resolved, broken promise", "R16", world => ClosedCallBuilder.Resolved().Promising("refund posted", world.Clock.GetUtcNow().AddDays(5)), SolvedLongAgo),
        new("called again", "R8", world => ClosedCallBuilder.Unresolved().ClosedAt(world.Clock.GetUtcNow()), CalledEarlier),
        new("undo window", "R16", _ => ClosedCallBuilder.Resolved(), TenMinutesToUndo),
        new("mails paused", "R8", _ => ClosedCallBuilder.Unresolved(), Paused),
        new("outside the customer's hours", "R16", _ => ClosedCallBuilder.Resolved().WithCustomer("timeZone", "Pacific/Auckland"), OfficeHours),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public override string ToString() => Name;

    private static async Task CalledLater(FollowUpWorld world) => await world.Customers.RegisterAsync(
        "cu-88", new RecentCall(CallId.Parse("c-9"), world.Clock.GetUtcNow(), "4711", null), null, Stop);

    private static async Task MailedLately(FollowUpWorld world) => await world.Customers.RegisterAsync(
        "cu-88", new RecentCall(CallId.Parse("c-9"), world.Clock.GetUtcNow(), "4799", null), TimeSpan.FromDays(7), Stop);

    private static async Task CalledEarlier(FollowUpWorld world) => await world.CloseAsync(ClosedCallBuilder.Resolved("c-0"));

    private static Task SolvedLongAgo(FollowUpWorld world)
    {
        world.Desk.Tickets.Single().UpdatedAt = world.Clock.GetUtcNow().AddDays(-1);
        return Task.CompletedTask;
    }

    private static Task TenMinutesToUndo(FollowUpWorld world)
    {
        world.Options.UndoWindow = TimeSpan.FromMinutes(10);
        return Task.CompletedTask;
    }

    private static Task Paused(FollowUpWorld world) => world.MailSwitch.PauseAsync(new MailPause("ann", "wrong template", world.Clock.GetUtcNow()), Stop);

    private static Task OfficeHours(FollowUpWorld world)
    {
        world.Options.SendFrom = new TimeOnly(9, 0);
        world.Options.SendUntil = new TimeOnly(18, 0);
        return Task.CompletedTask;
    }
}
