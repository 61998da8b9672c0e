using CallFollowUp.TestKit;
using CallFollowUp.TestKit.Logs;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace CallFollowUp.Functions.Tests.Replies;

/// <summary>The outside world of a <see cref="ReplySite"/>: in memory, and recording.</summary>
public sealed class ReplySitePorts
{
    public ReplySitePorts()
    {
        Journals = new InMemoryJournalStore(Clock);
        Queues = new InMemoryQueues(Clock);
        Customers = new InMemoryCustomerIndex(Clock);
        Mails = new RecordingEmailSender(Clock);
        Tickets = new RecordingTicketDesk(Clock);
        Tickets.Put(Calls.TicketId, TicketState.Solved);
    }

    public FakeTimeProvider Clock { get; } = new();

    public InMemoryJournalStore Journals { get; }

    public InMemoryQueues Queues { get; }

    public InMemoryCustomerIndex Customers { get; }

    public InMemoryMarkerIndex Markers { get; } = new();

    public RecordingEmailSender Mails { get; }

    public RecordingTicketDesk Tickets { get; }

    public RecordingLogs Logs { get; } = new();

    /// <summary>Where set, the queues are down for the pages.</summary>
    public bool QueuesAreDown { get; set; }

    /// <summary>The link behind a button of the newest mail, without its site.</summary>
    /// <param name="answer">solved or not-solved.</param>
    public string AnswerLink(string answer = "solved") => PathIn(
        Mails.Sent[^1].Draft.Text.Split('\n').Single(line => line.EndsWith($"?answer={answer}", StringComparison.Ordinal)));

    /// <summary>The link in the newest mail's List-Unsubscribe header, without its site.</summary>
    public string StopLink => PathIn(Mails.Sent[^1].Draft.Headers["List-Unsubscribe"].Trim('<', '>'));

    /// <summary>Everything that a request could have changed, as one value.</summary>
    public string State => $"{Journals.Writes} writes, {Queues.Sent.Count} events, opted out: {Customers.IsOptedOutAsync("cu-1", default).Result}";

    public void AddTo(IServiceCollection services) => services
        .AddSingleton<TimeProvider>(Clock)
        .AddSingleton<IJournalStore>(Journals)
        .AddSingleton<IMarkerIndex>(Markers)
        .AddSingleton<IWakeUps>(Queues)
        .AddSingleton<IFollowUpQueues>(new SwitchableQueues(Queues, () => QueuesAreDown))
        .AddSingleton<ICustomerIndex>(Customers)
        .AddSingleton<IEmailSender>(Mails)
        .AddSingleton<ITicketDesk>(Tickets)
        .AddSingleton<IManagerNotifier>(new RecordingManagerNotifier(Clock))
        .AddSingleton<IMailSwitch>(new InMemoryMailSwitch())
        .AddSingleton<ICallRecords>(new InMemoryCallRecords())
        .AddSingleton<IRejectedRecords>(new InMemoryRejectedRecords());

    private static string PathIn(string link) => new Uri(link).PathAndQuery;

    private sealed class SwitchableQueues(InMemoryQueues queues, Func<bool> areDown) : IFollowUpQueues
    {
        public Task EnqueueCallAsync(string body, CancellationToken cancellation) => queues.EnqueueCallAsync(body, cancellation);

        public Task EnqueueEventAsync(FollowUpMessage message, TimeSpan delay, CancellationToken cancellation) =>
            areDown() ? throw new IOException("the queue is down") : queues.EnqueueEventAsync(message, delay, cancellation);

        public Task<int> CountEventsAsync(CancellationToken cancellation) => queues.CountEventsAsync(cancellation);
    }
}
