using System.Text.Json;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Ports;
using CallFollowUp.Workflow.Views;

namespace CallFollowUp.Workflow.Outcomes;

/// <summary>Makes the outcome line of a journal: the same journal gives the same line.</summary>
public static class OutcomeReport
{
    /// <value>80 characters: enough to tell causes apart.</value>
    private const int MaxMatter = 80;

    /// <exception cref="JournalMismatchException">The journal holds no readable call.</exception>
    public static OutcomeLine Of(Journal journal, DispositionMap dispositions)
    {
        var call = FollowUpInput.In(journal.Input).ReadHead();
        var verdict = FollowUpVerdict.AnswersOf(journal);
        var plan = FollowUpView.LatestPlanIn(journal);
        var done = journal.Entries.FindAll(e => e.State == EntryState.Done);
        var ticket = journal.TicketIn() ?? call.TicketId;
        return new OutcomeLine(journal.Id, journal.Round, journal.Revision, FollowUpStatus.Of(journal), call.ClosedAt, journal.UpdatedAt)
        {
            Verdict = verdict?.VerdictWord(),
            Confidence = verdict?.Confidence,
            Corrected = journal.Events.Exists(e => e.Name == FollowUpEvents.VerdictOverridden),
            Claimed = JsonNamingPolicy.KebabCaseLower.ConvertName(dispositions.Of(call).ToString()),
            Thanked = verdict?.Thanked,
            Outcome = journal.Outcome,
            Row = plan?.Row,
            ShadowRow = plan?.Shadow?.Row is { } other && other != plan.Row ? other : null,
            Team = call.Team,
            AgentId = call.Agent.Id,
            Matter = MatterOf(call.Subject),
            TicketId = ticket,
            TicketBefore = call.TicketId == ticket ? null : call.TicketId,
            DecidedAt = done.Find(e => e.Name == FollowUpSteps.Decide)?.At,
            FollowedUpAt = done.Find(IsForTheCustomer)?.At,
            Mails = OutcomeMails.In(journal),
            Answer = FollowUpRun.AnswersIn(journal.Events) is [.., var last] ? FollowUpRun.AnswerIn(last)!.Solved ? "solved" : "not-solved" : null,
            Reopened = done.Exists(e => OpenQuestion.StepOf(e.Name) == FollowUpSteps.ReopenTicket),
            Repeat = journal.Events.Exists(e => e.Name == FollowUpEvents.CalledAgain),
        };
    }

    private static bool IsForTheCustomer(JournalEntry e) => OpenQuestion.StepOf(e.Name)
        is FollowUpSteps.SendEmail or FollowUpSteps.SendAgain or FollowUpSteps.SendFinalNote or FollowUpSteps.ReopenTicket or FollowUpSteps.TellManager;

    private static string? TicketIn(this Journal journal) => journal.Entries.FindLast(
            e => e is { State: EntryState.Done, Result: not null } && OpenQuestion.StepOf(e.Name) == FollowUpSteps.ReopenTicket)
        ?.Result?.Deserialize(FollowUpJson.Default.TicketReceipt)?.TicketId;

    private static string? MatterOf(string? subject) =>
        RecentCall.MatterOf(subject is null ? null : Redaction.Of(subject)) is { } matter
            ? matter.Length > MaxMatter ? matter[..MaxMatter] : matter
            : null;
}
