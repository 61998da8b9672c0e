using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Views;

namespace CallFollowUp.Workflow.Operations;

/// <summary>Says what can be done about a follow-up as it stands: what pages show as buttons, and what the desk accepts.</summary>
public static class OperatorActions
{
    /// <summary>The actions that are possible now, the most expected first.</summary>
    public static IReadOnlyList<PossibleAction> PossibleFor(Journal journal)
    {
        if (journal.ErasedAt is not null)
            return [];
        var possible = new List<PossibleAction>(AnswersTo(journal));
        if (journal.Status == JournalStatus.NeedsAttention)
            possible.Add(new PossibleAction(OperatorAction.Redrive, "Try it again", IsAsked: true));
        if (IsSettled(journal))
        {
            if (LatestMail(journal) is not null && !possible.Exists(p => p.Action == OperatorAction.Resend))
                possible.Add(new PossibleAction(OperatorAction.Resend, "Send the latest mail again", NeedsWhy: true));
            possible.Add(new PossibleAction(OperatorAction.OverrideVerdict, "Correct the verdict", NeedsWhy: true));
            possible.Add(new PossibleAction(OperatorAction.Reopen, "Reopen the ticket", NeedsWhy: true));
        }

        if (!journal.IsFinished && journal.Status != JournalStatus.Running)
            possible.Add(new PossibleAction(OperatorAction.Cancel, "End this follow-up", NeedsWhy: true));
        return possible;
    }

    /// <summary>The mail that left last; null before the first.</summary>
    internal static JournalEntry? LatestMail(Journal journal) => journal.Entries.FindLast(e => EmailView.TryOf(e) is not null);

    /// <summary>It was judged, and no effect of it is under way.</summary>
    private static bool IsSettled(Journal journal) =>
        (journal.IsFinished || journal.Status == JournalStatus.Waiting)
        && journal.Find(1, FollowUpSteps.Assess) is { State: EntryState.Done };

    private static IEnumerable<PossibleAction> AnswersTo(Journal journal)
    {
        if (OpenQuestion.WaitIn(journal) is not { } wait)
            return [];
        return OpenQuestion.StepOf(wait.Name) switch
        {
            FollowUpSteps.Hold =>
            [
                new(OperatorAction.Approve, "Follow it up", IsAsked: true),
                new(OperatorAction.EditAndSend, "Edit the mail and send it"),
                new(OperatorAction.Decline, "Do not follow it up"),
            ],
            FollowUpSteps.SettleMail =>
            [
                new(OperatorAction.Done, "It has left", IsAsked: true),
                new(OperatorAction.Resend, "It has not left: send it again"),
                new(OperatorAction.Decline, "Leave it unsent"),
            ],
            FollowUpSteps.MailFailed =>
            [
                new(OperatorAction.Resend, "Send it again"),
                new(OperatorAction.Done, "It was dealt with by hand", IsAsked: true),
            ],
            FollowUpSteps.UndoWindow =>
            [
                new(OperatorAction.Decline, "Stop the mail", IsAsked: true),
                new(OperatorAction.Approve, "Send the mail now", IsAsked: true),
                new(OperatorAction.EditAndSend, "Edit the mail and send it"),
            ],
            FollowUpSteps.MailsPaused => [new(OperatorAction.Decline, "Stop the mail", IsAsked: true)],
            FollowUpSteps.CallBack => [new(OperatorAction.Done, "The customer was called back", IsAsked: true)],
            _ when wait.Wait?.Label == FollowUpStatus.NeedsAttention => [new(OperatorAction.Done, "Go on waiting for the answer", IsAsked: true)],
            _ => [],
        };
    }
}
