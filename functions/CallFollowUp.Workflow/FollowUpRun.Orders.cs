using System.Text.Json;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow;

/// <summary>What people order beside the questions that they are asked: another verdict, an open ticket, the mail once more.</summary>
internal sealed partial class FollowUpRun
{
    /// <summary>The row shown for a plan that comes from a person and not from the decision table.</summary>
    private const string ByHand = "by hand";

    /// <summary>How a round ended that a person's order ended.</summary>
    public string OutcomeSoFar => Reopened ? FollowUpOutcome.Reopened : WasConfirmed ? FollowUpOutcome.Confirmed : FollowUpOutcome.NoFollowUp;

    /// <summary>The latest verdict of a person differs from the one that was acted on, and something else follows from it.</summary>
    public static bool ChangesThePicture(Journal journal, JournalEvent e)
    {
        if (FollowUpVerdict.In(e)?.Override.Verdict is not { } verdict || FollowUpVerdict.In(journal.Events.FindLast(o => FollowUpVerdict.In(o) is not null)!) != FollowUpVerdict.In(e))
            return false;
        var after = journal.Events.Skip(journal.Events.IndexOf(e) + 1);
        if (after.Any(other => other is { Name: FollowUpEvents.CustomerAnswered, UsedInRound: not null }))
            return false;
        return verdict switch
        {
            VerdictOverride.Unresolved => !IsReopened(journal),
            VerdictOverride.Resolved => !WasAsked(journal),
            _ => !journal.IsFinished,
        };
    }

    /// <summary>Decides by a person's verdict.</summary>
    public async Task<FollowUpPlan> DecideAnewAsync()
    {
        TagVerdict();
        var standing = Call.Customer.Id is { } customerId
            ? await context.StepAsync("claim-slot.v1", stop => RegisterAsync(customerId, true, stop), cancellation)
            : CustomerStanding.Unknown;
        var plan = context.Step(
            FollowUpSteps.DecideAnew, () => Scheduled(judgement.Policy.Decide(FactsOf(standing) with { Approved = true, Superseded = false })));
        await ReleaseUnusedSlotAsync(plan);
        return plan.Kind == PlanKind.Hold ? plan with { Kind = PlanKind.Nothing } : plan;
    }

    /// <summary>A person wants the ticket open again: the customer is told.</summary>
    public async Task<FollowUpPlan> PlanToReopenAsync(JournalEvent e)
    {
        var why = e.Data?.Deserialize(FollowUpJson.Default.OperatorNote)?.Why;
        var plan = context.Step(FollowUpSteps.DecideAnew, () => Scheduled(new FollowUpPlan
        {
            Row = ByHand,
            Kind = MayWrite ? PlanKind.ReopenAndTell : PlanKind.Reopen,
            Why = why is null ? "a person asked for it" : $"a person asked for it: {Redaction.Of(why)}",
            ReopensTicket = true,
            Mail = MayWrite ? EmailKind.Reopened : null,
        }));
        await ReleaseUnusedSlotAsync(plan);
        return plan;
    }

    /// <summary>Sends the latest mail once more, and goes on waiting where it asks something.</summary>
    /// <returns>The plan under which the follow-up goes on; null where nothing is waited for.</returns>
    public async Task<FollowUpPlan?> ResendLatestMailAsync(JournalEvent e)
    {
        var latest = LatestMail();
        if (latest is null || !EmailKindNames.TryParse(latest.Template, out var kind))
            return null;

        var saidSolved = AnswersIn(context.Events) is [.., var last] && AnswerIn(last)!.Solved;
        var situation = kind == EmailKind.FinalNote
            ? FinalSituation(saidSolved)
            : new EmailSituation { NextStepBy = kind == EmailKind.Reopened ? NextStepBy : null, TicketId = TicketId };
        var sent = await SendAsync(new Letter(FollowUpSteps.SendAgain, kind, situation));
        Watch(sent);
        if (sent is null || kind is EmailKind.Reopened or EmailKind.FinalNote)
            return null;

        askedAt = sent.At;
        reminded = kind == EmailKind.Reminder || context.Recall<SentMail>(FollowUpSteps.SendReminder) is not null;
        var plan = context.Recall<FollowUpPlan>(FollowUpSteps.DecideAnew, FollowUpSteps.DecideAgain, FollowUpSteps.Decide);
        return plan! with { Watched = [.. plan.Watched.Where(p => p.DueAt > e.ReceivedAt)] };
    }

    /// <summary>The order came before the mail for which the slot was claimed, and nothing needs it any more.</summary>
    private async Task ReleaseUnusedSlotAsync(FollowUpPlan plan)
    {
        if (!plan.NeedsMailSlot && context.Recall<SentMail>(FollowUpSteps.SendEmail, FollowUpSteps.SendAgain) is null)
            await ReleaseSlotAsync();
    }

    /// <summary>The last mail of the rounds before this one; null where none left.</summary>
    private SentMail? LatestMail() =>
        context.Recall<SentMail>(FollowUpSteps.SendAgain, FollowUpSteps.SendEmail, FollowUpSteps.SendReminder, FollowUpSteps.SendFinalNote);

    /// <summary>The last thing we did to the ticket was to open it.</summary>
    private static bool IsReopened(Journal journal) =>
        journal.Entries.FindLast(e => e.State == EntryState.Done
            && OpenQuestion.StepOf(e.Name) is FollowUpSteps.ReopenTicket or FollowUpSteps.ConfirmTicket) is { } last
        && OpenQuestion.StepOf(last.Name) == FollowUpSteps.ReopenTicket;

    private static bool WasAsked(Journal journal) => journal.Entries.Exists(
        e => Views.EmailView.TryOf(e) is { } mail && EmailKindNames.TryParse(mail.Template, out var kind) && kind is EmailKind.Confirm or EmailKind.ThankYou or EmailKind.Ask);
}
