using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Views;

/// <summary>A follow-up as the customer's own pages need it.</summary>
/// <param name="Answer">Their latest answer; null before the first.</param>
/// <param name="Answers">How many answers have come in.</param>
/// <param name="Wishes">How often they stopped the mails, or asked for them again.</param>
/// <param name="IsCancelled">A person ended it: nothing that the customer answers would be acted on.</param>
public sealed record CustomerView(ClosedCall Call, CustomerAnswer? Answer, int Answers, int Wishes, bool IsCancelled)
{
    /// <exception cref="JournalMismatchException">The journal holds no readable call, or was erased.</exception>
    public static CustomerView Of(Journal journal) => new(
        FollowUpInput.In(journal.Input).ReadCall(),
        FollowUpRun.AnswersIn(journal.Events) is [.., var latest] ? FollowUpRun.AnswerIn(latest) : null,
        journal.Events.Count(e => e.Name == FollowUpEvents.CustomerAnswered),
        journal.Events.Count(e => e.Name is FollowUpEvents.MailsStopped or FollowUpEvents.MailsWanted),
        journal.Status == JournalStatus.Cancelled);
}
