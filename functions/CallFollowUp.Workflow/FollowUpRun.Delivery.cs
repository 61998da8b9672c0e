using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow;

/// <summary>Whether the mails arrived, where the provider tells.</summary>
internal sealed partial class FollowUpRun
{
    private const string DeliveryDeadline = "delivery-";
    public const string MailDidNotArrive = "the mail did not arrive";

    private static readonly FailureNote NoWord = new(
        "the provider took a mail and has not said since whether it arrived",
        "Look for the mail at the provider, and whether its events reach this app. Mark it done, or redrive, to go on waiting for the answer.");

    private static readonly FailureNote Blocked = new(
        "the customer's mail server did not take a mail for now, and the provider does not try again",
        "Call the customer, or go on waiting for the answer: mark it done, or redrive.");

    private readonly List<SentMail> watched = [];
    private readonly HashSet<string> lookedFor = [];
    private readonly HashSet<string> arrived = [];
    private readonly Dictionary<string, FailureNote> doubts = [];

    /// <summary>The customer had said that it is solved before this round began.</summary>
    public bool WasConfirmed => context.OutcomeBefore == FollowUpOutcome.Confirmed;

    /// <summary>Takes note of what only tells whether a mail arrived; false for news that change the follow-up.</summary>
    public bool TakesNoteOfDelivery(WaitOutcome news)
    {
        if (news.Event is not { } e)
            return LooksForArrival(news.Deadline!);

        if (e.Name is FollowUpEvents.OperatorDecided or ControlEvents.Redrive)
        {
            doubts.Clear();
            return true;
        }

        if (ReportIn(e) is not { IsUndeliverable: false } report)
            return false;
        if (report.Report == EmailReport.Blocked)
        {
            doubts[report.Key] = Blocked;
        }
        else
        {
            // Whatever else is reported, a complaint for instance, the mail arrived.
            arrived.Add(report.Key);
            doubts.Remove(report.Key);
        }

        return true;
    }

    /// <summary>Keeps what an undeliverable mail says about the address, and leaves a note where the case is worked on.</summary>
    public async Task NoteUndeliverableAsync(JournalEvent e)
    {
        var report = ReportIn(e);
        if (report is { IsAddressDead: true } && Call.Customer is { Id: { } customerId, Email: { } address })
        {
            await context.StepAsync(
                "mark-unreachable.v1",
                async stop =>
                {
                    await ports.Customers.MarkUnreachableAsync(customerId, address, stop);
                    return "marked";
                },
                cancellation);
        }

        if (TicketId is not { } ticketId)
            return;
        try
        {
            // At least once: the desk recognises a repetition by the key in the note.
            await context.EffectAsync(
                "note-undeliverable.v1",
                EffectPromise.AtLeastOnce,
                (key, stop) => ports.Tickets.AddNoteAsync(ticketId, UndeliverableNote(report), key, stop),
                cancellation);
        }
        catch (StepFailedException)
        {
            // The note only helps whoever opens the ticket: a person is asked to call back all the same.
        }
    }

    /// <summary>The first undeliverable mail after the end calls a person; further ones say nothing new.</summary>
    public static bool IsFirstUndeliverable(Journal journal, JournalEvent e) =>
        journal.Status == JournalStatus.Completed
        && ReportIn(e) is { IsUndeliverable: true }
        && !journal.Events.Exists(other => other.UsedInRound is not null && ReportIn(other) is { IsUndeliverable: true });

    private bool AwaitsDelivery => doubts.Count > 0 || watched.Exists(m => !arrived.Contains(m.Key!) && !lookedFor.Contains(m.Key!));

    private void Watch(SentMail? sent)
    {
        if (sent is { Key: not null, DeliveryBy: not null })
            watched.Add(sent);
    }

    private bool LooksForArrival(string deadline)
    {
        if (!deadline.StartsWith(DeliveryDeadline, StringComparison.Ordinal))
            return false;
        var key = deadline[DeliveryDeadline.Length..];
        lookedFor.Add(key);
        if (!arrived.Contains(key))
            doubts[key] = NoWord;
        return true;
    }

    /// <summary>
    /// A mail that arrived is looked for all the same: to take its deadline back would move the marker, two more storage requests for every mail in
    /// the minutes when all of them are reported.
    /// </summary>
    private IEnumerable<Deadline> DeliveryDeadlines() =>
        watched.Where(m => !lookedFor.Contains(m.Key!)).Select(m => new Deadline(DeliveryDeadline + m.Key, m.DeliveryBy!.Value));

    private string UndeliverableNote(EmailReport? report) =>
        $"The follow-up mail of call {Call.Id} did not arrive ({report?.Report ?? "no report"}{(report?.Reason is { } reason ? $": {reason}" : "")}). "
        + "Please call the customer back, and ask for a working address.";
}
