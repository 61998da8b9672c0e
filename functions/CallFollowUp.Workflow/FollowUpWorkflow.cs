using System.Text.Json;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Operations;

namespace CallFollowUp.Workflow;

/// <summary>The whole story of one closed call. Each named step is in <see cref="FollowUpRun"/>.</summary>
/// <remarks>The method runs from the top on every delivery; recorded steps return what they recorded. A change of the order of steps is a new version.</remarks>
public sealed class FollowUpWorkflow(FollowUpJudgement judgement, FollowUpPorts ports, TimeProvider clock) : IWorkflow
{
    public const string Version = "follow-up.v1";

    public string Name => Version;

    public JsonSerializerOptions Json => FollowUpJson.Default.Options;

    public async Task<string> RunAsync(WorkflowContext context, CancellationToken cancellation)
    {
        var run = new FollowUpRun(context, judgement, ports, clock, cancellation);
        try
        {
            return context.BegunBy is { } news ? await TakeUpAgainAsync(run, news) : await BeginAsync(run);
        }
        catch (RoundInterruptedException)
        {
            return run.OutcomeSoFar;
        }
    }

    /// <summary>Only what changes the picture begins another round: another answer than the one acted on, a new call about the same matter,
    /// a mail that did not arrive after all, or a person's order.</summary>
    public bool BeginsRound(Journal journal, JournalEvent e) => e.Name switch
    {
        FollowUpEvents.CustomerAnswered => FollowUpRun.BringsNews(journal, e),
        FollowUpEvents.CalledAgain => journal.Outcome is FollowUpOutcome.Confirmed or FollowUpOutcome.Assumed,
        FollowUpEvents.EmailReported => FollowUpRun.IsFirstUndeliverable(journal, e),
        _ => Interrupts(journal, e),
    };

    /// <summary>What a person orders is not put off until the wait is over.</summary>
    public bool Interrupts(Journal journal, JournalEvent e) => e.Name switch
    {
        FollowUpEvents.VerdictOverridden => FollowUpRun.ChangesThePicture(journal, e),
        FollowUpEvents.ReopenAsked => true,
        FollowUpEvents.ResendAsked => OperatorActions.LatestMail(journal) is not null,
        _ => false,
    };

    private static async Task<string> BeginAsync(FollowUpRun run)
    {
        await run.AssessAsync();
        await run.LookAtDeskAsync();
        var plan = await run.DecideAsync();
        await run.TakeOverEarlierCallsAsync();
        if (plan.Kind == PlanKind.Hold)
            plan = await run.AskAPersonAsync(plan);

        return await CarryOutAsync(run, plan);
    }

    private static async Task<string> CarryOutAsync(FollowUpRun run, FollowUpPlan plan)
    {
        if (plan.ReopensTicket)
            await run.ReopenTicketAsync(plan.Why, mail: plan.Mail);
        if (plan.TellsManager)
            await run.TellManagerAsync(plan.Why);
        if (plan.CallsBack)
            await run.WaitForCallBackAsync(plan.Why, plan);
        if (plan.Mail is { } kind)
            await run.SendFirstMailAsync(kind, plan.MailNotBefore);

        return await WaitForWhatComesAsync(run, plan);
    }

    /// <summary>The wait after the first actions: for the answer, for promises that fall due, for silence until the deadline.</summary>
    private static async Task<string> WaitForWhatComesAsync(FollowUpRun run, FollowUpPlan plan)
    {
        while (run.HasSomethingToWaitFor(plan))
        {
            var news = run.WaitForNews(plan);
            if (run.TakesNoteOfDelivery(news))
                continue;
            if (news.Event is { } e)
                return await ActOnAsync(run, e, plan);
            if (news.Deadline == FollowUpRun.ReminderDeadline)
                await run.SendReminderAsync();
            else if (news.Deadline == FollowUpRun.ReplyDeadline)
                run.StopAsking();
            else if (!await run.WasPromiseKeptAsync(news.Deadline!))
                await run.ReopenForBrokenPromiseAsync();
        }

        return run.Reopened ? FollowUpOutcome.Reopened
            : run.WasConfirmed ? FollowUpOutcome.Confirmed
            : run.Asked ? FollowUpOutcome.Assumed
            : FollowUpOutcome.NoFollowUp;
    }

    private static async Task<string> ActOnAsync(FollowUpRun run, JournalEvent e, FollowUpPlan? plan = null)
    {
        switch (e.Name)
        {
            case FollowUpEvents.CustomerAnswered when FollowUpRun.AnswerIn(e) is { Solved: true }:
                await run.ConfirmTicketAsync();
                await run.SendFinalNoteAsync(solved: true);
                return FollowUpOutcome.Confirmed;

            case FollowUpEvents.CustomerAnswered:
                await run.ReopenTicketAsync(BriefReasons.AnsweredUnsolved, FollowUpRun.AnswerIn(e), EmailKind.FinalNote);
                await run.SendFinalNoteAsync(solved: false);
                return FollowUpOutcome.Reopened;

            case FollowUpEvents.EmailReported:
                await run.NoteUndeliverableAsync(e);
                if (run.WasConfirmed)
                    return FollowUpOutcome.Confirmed;
                await run.WaitForCallBackAsync(FollowUpRun.MailDidNotArrive, plan);
                return run.Reopened ? FollowUpOutcome.Reopened : FollowUpOutcome.NoFollowUp;

            default:
                await run.ReopenTicketAsync(BriefReasons.CalledAgain);
                return FollowUpOutcome.Reopened;
        }
    }

    private static async Task<string> TakeUpAgainAsync(FollowUpRun run, JournalEvent news)
    {
        run.RecallEarlierRounds();
        switch (news.Name)
        {
            case FollowUpEvents.VerdictOverridden:
                return await CarryOutAsync(run, await run.DecideAnewAsync());

            case FollowUpEvents.ReopenAsked:
                return await CarryOutAsync(run, await run.PlanToReopenAsync(news));

            case FollowUpEvents.ResendAsked:
                return await run.ResendLatestMailAsync(news) is { } plan ? await WaitForWhatComesAsync(run, plan) : run.OutcomeSoFar;

            default:
                return await ActOnAsync(run, news);
        }
    }
}
