using System.Text.Json;
using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.TestKit.Boundaries;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Erasure;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Outcomes;
using CallFollowUp.Workflow.Ports;
using Xunit;

namespace CallFollowUp.TestKit.FollowUps;

/// <summary>The real workflow in a world in memory: what is queued is delivered, and time passes from one thing that is due to the next.</summary>
public sealed class FollowUpWorld
{
    private readonly Boundary boundary;
    private int deliveries;

    public FollowUpWorld(Boundary? boundary = null)
    {
        this.boundary = boundary ?? new Boundary();
        Store = new InMemoryJournalStore(Clock);
        Queues = new InMemoryQueues(Clock);
        Emails = new RecordingEmailSender(Clock);
        Desk = new RecordingTicketDesk(Clock);
        Managers = new RecordingManagerNotifier(Clock);
        Customers = new InMemoryCustomerIndex(Clock);
    }

    public FakeTimeProvider Clock { get; } = new();

    public InMemoryJournalStore Store { get; }

    public InMemoryMarkerIndex Markers { get; } = new();

    public InMemoryQueues Queues { get; }

    public RecordingEmailSender Emails { get; }

    public RecordingTicketDesk Desk { get; }

    public RecordingManagerNotifier Managers { get; }

    public InMemoryCustomerIndex Customers { get; }

    public InMemoryCallRecords Records { get; } = new();

    public InMemoryRejectedRecords Rejected { get; } = new();

    public InMemoryOutcomeLog Outcomes { get; } = new();

    public InMemoryTicketIndex Tickets { get; } = new();

    public InMemoryMailSwitch MailSwitch { get; } = new();

    public InMemoryVerdictLabels Labels { get; } = new();

    public InMemoryActionClaims Claims { get; } = new();

    public InMemoryAuditLog Audit { get; } = new();

    public InMemoryDeadLetters DeadLetters { get; } = new();

    public RecordingEmailErasure EmailErasure { get; } = new();

    public FollowUpOptions Options { get; } = new();

    /// <summary>A policy to try out beside the first; null, the default, tries none.</summary>
    public FollowUpOptions? ShadowOptions { get; set; }

    public EngineOptions Engine { get; } = new();

    /// <summary>The kinds of the mails that left, in order.</summary>
    public IEnumerable<EmailKind> Mails => Emails.Sent.Select(s => s.Draft.Kind);

    /// <summary>Begins the names of deliveries. No two deliveries bear the same, whichever world they come in.</summary>
    public string DeliveryPrefix { get; init; } = "d-";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A ticket that was solved when the call ended.</summary>
    public DeskTicket GivenTicket(string id = "4711", TicketState state = TicketState.Solved)
    {
        var ticket = Desk.Put(id, state);
        ticket.UpdatedAt = Clock.GetUtcNow().AddMinutes(-30);
        return ticket;
    }

    /// <summary>A call is closed, and everything that follows at once is done.</summary>
    public async Task<Journal?> CloseAsync(ClosedCallBuilder call)
    {
        await StartAsync(call.ToUtf8());
        await DrainAsync();
        return (await Store.ReadAsync(call.Id, Stop))?.Journal;
    }

    /// <summary>Delivers one record, as its queue would.</summary>
    public Task<(ClosedCallReading Reading, Journal? Journal)> StartAsync(byte[] record) =>
        Runner().StartAsync(record, NextDelivery(), Stop);

    public Task<Journal> AnswerAsync(string callId, bool solved, string? comment = null, string eventId = "answer-1") => SendAsync(
        callId, eventId, FollowUpEvents.CustomerAnswered, JsonSerializer.SerializeToElement(new CustomerAnswer(solved, comment), FollowUpJson.Default.CustomerAnswer));

    public Task<Journal> DecideAsync(string callId, string decision, string eventId = "decision-1") => SendAsync(
        callId, eventId, FollowUpEvents.OperatorDecided, JsonSerializer.SerializeToElement(new OperatorDecision(decision), FollowUpJson.Default.OperatorDecision));

    /// <summary>A person presses a button. What follows is done by <see cref="DrainAsync"/>.</summary>
    /// <param name="basis">What they saw; null where they see how it stands now.</param>
    public async Task<OperatorAnswer> OrderAsync(
        string callId,
        OperatorAction action,
        string by = "ann",
        string? why = "the customer phoned",
        ActionBasis? basis = null,
        MailEdit? mail = null,
        VerdictOverride? verdict = null)
    {
        var order = new OperatorOrder(CallId.Parse(callId), action, by, why, basis ?? await BasisAsync(callId)) { Mail = mail, Verdict = verdict };
        return await new OperatorDesk(Store, Claims, Audit, Queues, Previews(), Clock).ActAsync(order, Stop);
    }

    /// <summary>What a person sees who looks now.</summary>
    public async Task<ActionBasis> BasisAsync(string callId) => ActionBasis.Of(await JournalAsync(callId));

    public MailPreviews Previews() => new(Judgement(), new PlainTemplates(), new PlainLinks(), Clock);

    /// <summary>The provider reports on the mail that was sent under the key.</summary>
    public Task<Journal> ReportAsync(string callId, string key, string report, string eventId = "report-1") => SendAsync(
        callId, eventId, FollowUpEvents.EmailReported, JsonSerializer.SerializeToElement(new EmailReport(key, report, Clock.GetUtcNow()), FollowUpJson.Default.EmailReport));

    public async Task<Journal> SendAsync(string callId, string eventId, string name, JsonElement? data = null)
    {
        await Queues.EnqueueEventAsync(new FollowUpMessage { CallId = callId, EventId = eventId, Event = name, Data = data }, TimeSpan.Zero, Stop);
        await DrainAsync();
        return await JournalAsync(callId);
    }

    public async Task<Journal> JournalAsync(string callId) => (await Store.ReadAsync(callId, Stop))!.Journal;

    /// <summary>Erases a customer, with a carrier of mails that remembers what it was asked.</summary>
    public Task<ErasureReceipt> EraseAsync(string customerId) => Erasure().EraseAsync(customerId, new OperatorNote("ann", "asked for it"), Stop);

    /// <summary>Erases the customer of a call.</summary>
    public Task<ErasureReceipt> EraseCallerAsync(string callId) => Erasure().EraseCallerAsync(CallId.Parse(callId), new OperatorNote("ann", "asked for it"), Stop);

    private CustomerErasure Erasure() => new(
        new BoundedStore(Store, boundary),
        NewEngine(),
        new BoundedCustomers(Customers, boundary),
        Records,
        Rejected,
        DeadLetters,
        Labels,
        new BoundedOutcomes(Outcomes, boundary),
        Tickets,
        new BoundedDesk(Desk, boundary),
        [EmailErasure],
        Audit,
        Clock);

    /// <summary>Handles what is visible on the queue of events.</summary>
    public async Task DrainAsync()
    {
        while (Queues.TakeEvent() is { } message)
            await HandleAsync(message);
    }

    /// <summary>Handles one message, as its queue would.</summary>
    public async Task<Journal> HandleAsync(FollowUpMessage message)
    {
        await new VerdictLabelling(Store, Labels).KeepAsync(message, Stop);
        return await Runner().ResumeAsync(message, NextDelivery(), Stop);
    }

    public Task<int> SweepAsync() =>
        new DeadlineSweep(Markers, new BoundedQueues(Queues, boundary), new MailPauses(MailSwitch, Clock), Clock).RunAsync(Stop);

    /// <summary>Lets time pass; everything that comes due on the way is done at its time.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        var end = Clock.GetUtcNow() + time;
        while (NextDue() is { } due && due <= end)
        {
            Clock.AdvanceTo(due);
            await SweepAsync();
            await DrainAsync();
        }

        Clock.AdvanceTo(end);
    }

    /// <summary>When something happens by itself; null where nothing does.</summary>
    public DateTimeOffset? NextDue()
    {
        var times = new List<DateTimeOffset>();
        foreach (var marker in Markers.All)
        {
            if (MarkerNames.TryReadDue(marker, out var at, out _))
                times.Add(at);
        }

        if (!MailSwitch.IsPaused && Markers.All.Any(m => m.StartsWith(MarkerNames.PausedPrefix, StringComparison.Ordinal)))
            times.Add(Clock.GetUtcNow());
        if (Queues.NextVisibleAt is { } visible)
            times.Add(visible);
        return times.Count == 0 ? null : times.Min();
    }

    private string NextDelivery() => $"{DeliveryPrefix}{++deliveries}";

    private FollowUpRunner Runner() => new(NewEngine(), Records, Rejected, Clock);

    private FollowUpJudgement Judgement()
    {
        var emails = new EmailOptions { CompanyName = "Bluefin", FromAddress = "care@bluefin.example" };
        var dispositions = DispositionMap.Default;
        return new FollowUpJudgement(
            new TranscriptAssessor(AssessorModel.Default, dispositions), new FollowUpPolicy(Options, dispositions), new EmailComposer(emails), Options, emails,
            ShadowOptions is { } shadow ? new FollowUpPolicy(shadow, dispositions) : null);
    }

    private WorkflowEngine NewEngine()
    {
        var queues = new BoundedQueues(Queues, boundary);
        var ports = new FollowUpPorts(
            new BoundedEmails(Emails, boundary),
            new PlainTemplates(),
            new PlainLinks(),
            new BoundedDesk(Desk, boundary),
            new BoundedManagers(Managers, boundary),
            new BoundedCustomers(Customers, boundary),
            Records,
            queues,
            new MailPauses(new BoundedMailSwitch(MailSwitch, boundary), Clock));
        return new WorkflowEngine(
            new BoundedStore(Store, boundary),
            new BoundedMarkers(Markers, boundary),
            queues,
            [new FollowUpWorkflow(Judgement(), ports, Clock)],
            Engine,
            Clock,
            new OutcomeReporter(new BoundedOutcomes(Outcomes, boundary), Tickets, DispositionMap.Default));
    }
}
