using System.Diagnostics.Metrics;

namespace CallFollowUp.Workflow.Telemetry;

/// <summary>What is counted and measured, each where it happens. <c>docs/telemetry.md</c> lists them; a test holds it to this.</summary>
/// <remarks>A count is taken at the seam and not kept: what is done again after a crash is counted again. The journal says what happened.</remarks>
public static class FollowUpMetrics
{
    public const string MeterName = "CallFollowUp";

    private static readonly Meter Meter = new(MeterName);

    public static Counter<long> Calls { get; } = Counter("calls", "{call}", "Closed-call records taken in, by `result`: accepted, rejected");

    public static Counter<long> Verdicts { get; } = Counter("verdicts", "{call}", "Calls judged, by `resolution`: resolved, unresolved, unclear");

    public static Counter<long> Thanks { get; } = Counter("thanks", "{call}", "Calls judged, by `thanked`: yes, no");

    public static Counter<long> Mails { get; } = Counter("mails", "{mail}", "Attempts to send a mail, by `kind` and `outcome`: sent, refused, unknown");

    public static Counter<long> MailReports { get; } = Counter(
        "mail_reports", "{report}", "The mail provider's words on mails, by `report`: delivered, bounce, blocked, dropped, suppressed, refused, spamreport, unsubscribe");

    public static Histogram<double> FollowUpTime { get; } = Meter.CreateHistogram<double>(
        Prefix + "follow_up.time", "s", "Time from the end of a call to its first mail, by `kind`");

    public static Counter<long> Tickets { get; } = Counter("tickets", "{ticket}", "Tickets of open issues, by `action`: reopened, noted (was open), created");

    public static Counter<long> Replies { get; } = Counter("replies", "{reply}", "Customers' answers, by `answer`: solved, not-solved");

    public static Counter<long> Retries { get; } = Counter("retries", "{retry}", "Steps to be tried again later, by `step`");

    public static Counter<long> Attention { get; } = Counter("attention", "{follow_up}", "Follow-ups that came to need a person");

    public static Counter<long> DeadLetters { get; } = Counter("dead_letters", "{message}", "Messages that could not be handled, by `queue`");

    public static Counter<long> JournalConflicts { get; } = Counter("journal.conflicts", "{write}", "Writes of a journal that came second, and were done again");

    public static Gauge<long> QueueDepth { get; } = Meter.CreateGauge<long>(
        Prefix + "queue.depth", "{message}", "Messages in a queue, those that are to come later among them, every minute, by `queue`");

    public static Gauge<double> QueueOldestAge { get; } = Meter.CreateGauge<double>(
        Prefix + "queue.oldest_age", "s", "How long the oldest message that is due has been in a queue, every minute, by `queue`");

    private const string Prefix = "callfollowup.";

    public static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    private static Counter<long> Counter(string name, string unit, string description) => Meter.CreateCounter<long>(Prefix + name, unit, description);
}
