using System.Text.Json;
using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Outcomes;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow.Operations;

/// <summary>Shows the mail that would leave if a held follow-up were approved now, or that waits in its undo window or while mails are paused.</summary>
public sealed class MailPreviews(FollowUpJudgement judgement, IEmailTemplates templates, ICustomerLinks links, TimeProvider clock)
{
    /// <summary>Null where no mail waits for a person, or where their approval would send none.</summary>
    /// <param name="edit">Other words to show it in.</param>
    public MailPreview? Of(Journal journal, MailEdit? edit = null)
    {
        if (OpenQuestion.WaitIn(journal) is not { } wait || FollowUpVerdict.Of(journal) is not { } assessment)
            return null;

        var call = FollowUpInput.In(journal.Input).ReadCall();
        var mail = OpenQuestion.StepOf(wait.Name) switch
        {
            FollowUpSteps.Hold => OnceApproved(journal, call, assessment),
            FollowUpSteps.UndoWindow when LeavesIn(wait) is { } leaves => Ready(journal, leaves.Name[FollowUpRun.LeavesDeadline.Length..]),
            FollowUpSteps.MailsPaused => Ready(journal, OutcomeMails.LastKindIn(journal)),
            _ => null,
        };
        if (mail is not var (kind, situation))
            return null;

        DateTimeOffset? answerUntil = kind is EmailKind.Reopened ? null : journal.StartedAt + judgement.Options.ReplyWindow;
        var facts = judgement.Composer.Compose(kind, call, assessment, links.For(call.Id, answerUntil), situation);
        return new MailPreview(kind, templates.WordingOf(facts), templates.Render(facts, (edit ?? EditedBefore(journal, kind))?.Wording), LeavesIn(wait)?.At);
    }

    private (EmailKind, EmailSituation)? OnceApproved(Journal journal, ClosedCall call, CallAssessment assessment)
    {
        var standing = journal.Find(1, FollowUpSteps.RegisterCall) is { State: EntryState.Done, Result: { } result }
            ? result.Deserialize(FollowUpJson.Default.CustomerStanding)!
            : CustomerStanding.Unknown;
        var now = clock.GetUtcNow();
        var addressFails = standing.UnreachableAddress is { } address && address == call.Customer.Email;
        var plan = judgement.Policy.Decide(new FollowUpFacts(call, assessment, now, standing.OptedOut, addressFails, Approved: true));
        return plan.Mail is { } kind
            ? (kind, new EmailSituation { NextStepBy = plan.ReopensTicket ? now + judgement.Options.NextStepWithin : null })
            : null;
    }

    /// <summary>The end of the undo window; null for another wait.</summary>
    private static Deadline? LeavesIn(JournalEntry wait) =>
        wait.Wait!.Deadlines.FirstOrDefault(d => d.Name.StartsWith(FollowUpRun.LeavesDeadline, StringComparison.Ordinal));

    /// <param name="name">The kind of the mail, as stored.</param>
    private (EmailKind, EmailSituation)? Ready(Journal journal, string? name)
    {
        if (!EmailKindNames.TryParse(name, out var kind))
            return null;

        var ticket = journal.Entries.FindLast(e => e.State == EntryState.Done && OpenQuestion.StepOf(e.Name) == FollowUpSteps.ReopenTicket)
            ?.Result?.Deserialize(FollowUpJson.Default.TicketReceipt);
        bool? solved = kind == EmailKind.FinalNote && FollowUpRun.AnswersIn(journal.Events) is [.., var last] ? FollowUpRun.AnswerIn(last)!.Solved : null;
        return (kind, new EmailSituation
        {
            NextStepBy = solved == true ? null : ticket?.At + judgement.Options.NextStepWithin,
            CustomerSaysSolved = solved,
            TicketId = ticket?.TicketId,
        });
    }

    private static MailEdit? EditedBefore(Journal journal, EmailKind kind) => journal.Events
        .Where(e => e is { Name: FollowUpEvents.OperatorDecided, UsedInRound: { } round } && round == journal.Round)
        .Select(e => FollowUpRun.DecisionIn(e).Mail).LastOrDefault(mail => mail?.Kind == kind);
}
