using System.Text.Json;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow;

/// <summary>What a follow-up waits for, and what it knows of the customer's other calls.</summary>
internal sealed partial class FollowUpRun
{
    public const string ReplyDeadline = "reply";
    public const string ReminderDeadline = "reminder";

    private const string PromiseDeadline = "promise-";

    private static readonly string[] News = [FollowUpEvents.CustomerAnswered, FollowUpEvents.CalledAgain, FollowUpEvents.EmailReported];

    private IReadOnlyList<RecentCall> earlierCalls = [];

    public bool HasSomethingToWaitFor(FollowUpPlan plan) => AwaitsDelivery || DeadlinesOf(plan).Count > 0;

    /// <summary>Waits for the next thing that matters to a follow-up under way. A mail in doubt needs a look, and the wait goes on meanwhile.</summary>
    public WaitOutcome WaitForNews(FollowUpPlan plan)
    {
        var asks = Asked && !stoppedAsking;
        var doubt = doubts.Values.FirstOrDefault();
        return context.WaitForAny(asks ? "await-reply.v1" : "await-promise.v1", new WaitNote(
            doubt is not null ? FollowUpStatus.NeedsAttention : asks ? FollowUpStatus.AwaitingReply : FollowUpStatus.Scheduled,
            doubt is null ? News : [.. News, FollowUpEvents.OperatorDecided, ControlEvents.Redrive],
            [.. DeadlinesOf(plan), .. DeliveryDeadlines()],
            doubt), Answers);
    }

    /// <summary>A person calls the customer, and says so. The promises that fall due meanwhile are looked at all the same.</summary>
    public async Task WaitForCallBackAsync(string why, FollowUpPlan? plan = null)
    {
        for (; ; )
        {
            IReadOnlyList<Deadline> promises = plan is null ? [] : PromisesOf(plan);
            var news = WaitForDecision(FollowUpSteps.CallBack, FollowUpStatus.NeedsAttention, why, "Call the customer back, then mark it done.", promises);
            if (news.Deadline is { } due && !await WasPromiseKeptAsync(due))
                await ReopenForBrokenPromiseAsync();

            // There is nothing here that could be tried again.
            if (news.Event is { } e && Decided(e).Decision != OperatorDecision.Approve)
                return;
        }
    }

    public static CustomerAnswer? AnswerIn(JournalEvent e) =>
        e.Name == FollowUpEvents.CustomerAnswered ? e.Data?.Deserialize(FollowUpJson.Default.CustomerAnswer) : null;

    /// <summary>The customer's answers in the order they gave them, which need not be the order they arrived in.</summary>
    public static List<JournalEvent> AnswersIn(IEnumerable<JournalEvent> events) =>
        [.. events.Where(e => AnswerIn(e) is not null).OrderBy(e => AnswerIn(e)!.At ?? e.ReceivedAt)];

    /// <summary>Whether an answer to a finished follow-up asks for more than was done: their last word differs, or says what is open in new words.</summary>
    public static bool BringsNews(Journal journal, JournalEvent e)
    {
        var answers = AnswersIn(journal.Events);
        if (answers is not [.. var earlier, var latest] || latest != e)
            return false;
        var answer = AnswerIn(e)!;
        if (journal.Outcome != (answer.Solved ? FollowUpOutcome.Confirmed : FollowUpOutcome.Reopened))
            return true;
        return answer is { Solved: false } and ({ Comment: not null } or { Wish: not null })
            && !earlier.Exists(other => answer.SaysTheSameAs(AnswerIn(other)));
    }

    public static OperatorDecision DecisionIn(JournalEvent e) =>
        e.Data?.Deserialize(FollowUpJson.Default.OperatorDecision) ?? new OperatorDecision(OperatorDecision.Decline);

    /// <summary>A decision ends only the wait it was made about: a stale one must not answer for what came later.</summary>
    private bool Answers(string step, JournalEvent e) => e.Name != FollowUpEvents.OperatorDecided || DecisionIn(e).Answers(step, context.Round);

    private OperatorDecision WaitForDecision(string name, string label, string why, string whatToDo) =>
        Decided(WaitForDecision(name, label, why, whatToDo, []).Event!);

    private WaitOutcome WaitForDecision(string name, string label, string why, string whatToDo, IReadOnlyList<Deadline> deadlines)
    {
        // A redrive tries again what failed; it approves nothing that is held.
        IReadOnlyList<string> events = label == FollowUpStatus.Held ? [FollowUpEvents.OperatorDecided] : [FollowUpEvents.OperatorDecided, ControlEvents.Redrive];
        return context.WaitForAny(name, new WaitNote(label, events, deadlines, new FailureNote(why, whatToDo)), Answers);
    }

    private static OperatorDecision Decided(JournalEvent e) =>
        e.Name == ControlEvents.Redrive ? new OperatorDecision(OperatorDecision.Approve) : DecisionIn(e);

    private List<Deadline> DeadlinesOf(FollowUpPlan plan)
    {
        var deadlines = new List<Deadline>();
        if (askedAt is { } asked && !stoppedAsking)
        {
            if (!reminded && Options.ReminderAfter > TimeSpan.Zero && Options.ReminderAfter < Options.ReplyWindow)
                deadlines.Add(new Deadline(ReminderDeadline, InSendWindow(asked + Options.ReminderAfter)));
            deadlines.Add(new Deadline(ReplyDeadline, asked + Options.ReplyWindow));
        }

        deadlines.AddRange(PromisesOf(plan));
        return deadlines;
    }

    private List<Deadline> PromisesOf(FollowUpPlan plan) =>
    [
        .. plan.Watched.Select((p, i) => new Deadline(PromiseDeadline + i, p.DueAt!.Value)).Where(d => !checkedPromises.Contains(d.Name)),
    ];

    private FollowUpFacts FactsOf(CustomerStanding standing) => new(
        Call,
        Assessment,
        clock.GetUtcNow(),
        standing.OptedOut,
        standing.UnreachableAddress is { } address && address == Call.Customer.Email,
        standing.HoldsSlot,
        IsSuperseded(standing),
        SolvedSince: WasSolvedSince,
        AskedAgain: look.OtherTicketId is not null);

    private FollowUpPlan Scheduled(FollowUpPlan plan)
    {
        var now = clock.GetUtcNow();
        var opening = InSendWindow(now);
        return plan.Mail is not null && opening > now ? plan with { MailNotBefore = opening } : plan;
    }

    private DateTimeOffset InSendWindow(DateTimeOffset at) =>
        SendWindow.NextOpening(at, Call.Customer, Options, judgement.Emails.DefaultTimeZone);

    private async Task<CustomerStanding> RegisterAsync(string customerId, bool approved, CancellationToken stop)
    {
        var draft = judgement.Policy.Decide(FactsOf(CustomerStanding.Unknown) with { Approved = approved });
        TimeSpan? slot = draft.NeedsMailSlot && Options.MailEvery > TimeSpan.Zero ? Options.MailEvery : null;
        return justRead = await ports.Customers.RegisterAsync(customerId, ThisCall, slot, stop) with { AskedForSlot = slot is not null };
    }

    private RecentCall ThisCall => new(Call.Id, Call.ClosedAt, Call.TicketId, RecentCall.MatterOf(Call.Subject));

    private List<RecentCall> EarlierCallsOf(CustomerStanding standing) =>
    [
        .. standing.Calls.Where(c => IsOrdered(c, ThisCall)
            && Call.ClosedAt - c.ClosedAt <= Options.RepeatWithin && c.IsSameMatterAs(ThisCall)),
    ];

    private bool IsSuperseded(CustomerStanding standing) =>
        standing.Calls.Any(c => IsOrdered(ThisCall, c)
            && c.ClosedAt - Call.ClosedAt <= Options.RepeatWithin && c.IsSameMatterAs(ThisCall));

    /// <summary>Calls that closed at the same time are ordered by their ids, so that one of them is the newer one for both.</summary>
    private static bool IsOrdered(RecentCall earlier, RecentCall later) => earlier.ClosedAt == later.ClosedAt
        ? string.CompareOrdinal(earlier.Id.Value, later.Id.Value) < 0
        : earlier.ClosedAt < later.ClosedAt;

    private async Task<string> TellEarlierCallAsync(RecentCall earlier, CancellationToken stop)
    {
        var message = new FollowUpMessage
        {
            CallId = earlier.Id.Value,
            EventId = $"called-again:{Call.Id}",
            Event = FollowUpEvents.CalledAgain,
            Data = JsonSerializer.SerializeToElement(ThisCall, FollowUpJson.Default.RecentCall),
        };
        await ports.Queues.EnqueueEventAsync(message, TimeSpan.Zero, stop);
        return earlier.Id.Value;
    }
}
