using System.Text.Json;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Views;

namespace CallFollowUp.Workflow.Outcomes;

/// <summary>What became of the mails of one follow-up.</summary>
internal static class OutcomeMails
{
    /// <summary>The provider took it.</summary>
    public const string Sent = "sent";

    private const string Failed = "failed";
    private const string Unknown = "unknown";
    private const string Stopped = "stopped";

    /// <summary>Of several reports on one mail the first of these counts.</summary>
    private static readonly string[] MostTelling =
    [
        EmailReport.ReportedAsSpam, EmailReport.Unsubscribed, EmailReport.Bounced, EmailReport.Dropped, EmailReport.Suppressed, EmailReport.Refused,
        EmailReport.Delivered, EmailReport.Blocked,
    ];

    public static IReadOnlyList<OutcomeMail> In(Journal journal) => [.. Mails(journal)];

    /// <summary>The kind of the mail that was sent, or was to be sent, last; null before the first.</summary>
    public static string? LastKindIn(Journal journal) => journal.Entries.Select(e => KindOf(journal, e)).LastOrDefault(kind => kind is not null);

    private static IEnumerable<OutcomeMail> Mails(Journal journal)
    {
        for (var i = 0; i < journal.Entries.Count; i++)
        {
            var entry = journal.Entries[i];
            if (KindOf(journal, entry) is not { } kind)
                continue;
            var became = entry.State switch
            {
                EntryState.Done => Reported(journal, entry) ?? Sent,
                EntryState.Failed => entry.Failure?.Reason switch
                {
                    FollowUpRun.NoMoreMails => Stopped,
                    FollowUpRun.MailsPaused => null,
                    _ => Failed,
                },
                EntryState.Unsettled => Reported(journal, entry) ?? Settled(journal, i + 1),
                _ => null,
            };
            if (became is not null)
                yield return new OutcomeMail(kind, became);
        }
    }

    /// <summary>The kind of mail that a step sends; null for a step that sends none.</summary>
    private static string? KindOf(Journal journal, JournalEntry entry)
    {
        var step = OpenQuestion.StepOf(entry.Name);
        if (step is not (FollowUpSteps.SendEmail or FollowUpSteps.SendAgain or FollowUpSteps.SendReminder or FollowUpSteps.SendFinalNote))
            return null;
        if (EmailView.TryOf(entry) is { } mail)
            return mail.Template;
        return step switch
        {
            FollowUpSteps.SendReminder => EmailKind.Reminder.WireName(),
            FollowUpSteps.SendFinalNote => EmailKind.FinalNote.WireName(),
            _ => FollowUpView.LatestPlanIn(journal)?.Mail?.WireName() ?? Unknown,
        };
    }

    private static string? Reported(Journal journal, JournalEntry entry)
    {
        var key = new EffectKey(journal.Id, entry.Round, entry.Name).ToString();
        var reports = journal.Events.Select(FollowUpRun.ReportIn).Where(r => r?.Key == key).Select(r => r!.Report).ToList();
        return Array.Find(MostTelling, reports.Contains);
    }

    /// <summary>What a person, or late evidence, said of a mail of which nobody knew whether it had left.</summary>
    private static string Settled(Journal journal, int next)
    {
        var wait = journal.Entries.Skip(next).TakeWhile(e => OpenQuestion.StepOf(e.Name) == FollowUpSteps.SettleMail).LastOrDefault();
        if (wait is not { State: EntryState.Done, Result: { } result })
            return Unknown;
        var id = result.Deserialize(JournalJson.Default.WaitOutcome)?.EventId;
        return journal.Events.Find(e => e.Id == id) is { Name: FollowUpEvents.OperatorDecided } decided
            ? FollowUpRun.DecisionIn(decided).Decision switch
            {
                OperatorDecision.Done => Sent,
                OperatorDecision.Decline => Stopped,
                _ => Unknown,
            }
            : Sent;
    }
}
