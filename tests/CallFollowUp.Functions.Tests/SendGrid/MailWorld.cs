using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Storage.Queues.Models;
using CallFollowUp.TestKit;
using CallFollowUp.TestKit.SendGrid;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Listing;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Outcomes;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CallFollowUp.Functions.Tests.SendGrid;

/// <summary>The whole app, with storage in memory and the provider's fake: mails leave by the API, and its events come back by the webhook.</summary>
internal sealed class MailWorld : IAsyncDisposable
{
    public const string Customer = "cu-88";
    public const string Address = "dana@customer.example";

    private readonly ServiceProvider app;
    private readonly WebhookCaller webhook;
    private readonly InMemoryJournalStore store;
    private readonly InMemoryQueues queues;
    private readonly InMemoryMarkerIndex markers = new();
    private int deliveries;

    private MailWorld(FakeTimeProvider clock, FakeSendGrid sendGrid, Dictionary<string, string?> settings)
    {
        Clock = clock;
        SendGrid = sendGrid;
        store = new InMemoryJournalStore(clock);
        queues = new InMemoryQueues(clock);
        webhook = new WebhookCaller(clock, queues);
        Customers = new InMemoryCustomerIndex(clock);
        Desk = new RecordingTicketDesk(clock);
        // Solved when the call ended, not by somebody since.
        Desk.Put("4711", TicketState.Solved).UpdatedAt = Clock.GetUtcNow().AddMinutes(-30);

        settings["SendGrid:BaseUrl"] = sendGrid.Address.ToString();
        settings.TryAdd("SendGrid:WebhookPublicKey", webhook.Signer.PublicKey);
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddLogging()
            .AddCallFollowUp(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        app = services
            .AddSingleton<IJournalStore>(store).AddSingleton<IMarkerIndex>(markers)
            .AddSingleton<IFollowUpQueues>(queues).AddSingleton<IWakeUps>(queues)
            .AddSingleton<ICustomerIndex>(Customers).AddSingleton<ITicketDesk>(Desk)
            .AddSingleton<ICallRecords, InMemoryCallRecords>().AddSingleton<IRejectedRecords, InMemoryRejectedRecords>()
            .AddSingleton<IOutcomeLog, InMemoryOutcomeLog>().AddSingleton<ITicketIndex, InMemoryTicketIndex>().AddSingleton<IVerdictLabels, InMemoryVerdictLabels>().AddSingleton<IMailSwitch, InMemoryMailSwitch>()
            .AddSingleton<IDeadLetters>(DeadLetters).AddSingleton<IManagerNotifier>(new RecordingManagerNotifier(clock))
            .AddSingleton<ClosedCallIntake>().AddSingleton<FollowUpEventIntake>()
            .BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; }

    public FakeSendGrid SendGrid { get; }

    public InMemoryCustomerIndex Customers { get; }

    public RecordingTicketDesk Desk { get; }

    public InMemoryDeadLetters DeadLetters { get; } = new();

    /// <summary>Reads and writes of journals so far, and the markers that stand.</summary>
    public (int Reads, int Writes, string Markers) Storage => (store.Reads, store.Writes, string.Join(' ', markers.All.Order(StringComparer.Ordinal)));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<MailWorld> BeginAsync(params (string Key, string Value)[] more)
    {
        var clock = new FakeTimeProvider();
        var settings = new Dictionary<string, string?>
        {
            ["SendGrid:ApiKey"] = FakeSendGrid.ApiKey,
            ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
            ["Emails:CompanyName"] = "Acme Care",
            ["Emails:FromAddress"] = "care@acme.example",
            ["Outbox:Folder"] = Path.GetTempPath(),
            ["Tickets:Folder"] = Path.GetTempPath(),
            ["Managers:DefaultAddress"] = "lead@acme.example",
        };
        foreach (var (key, value) in more)
            settings[key] = value;
        return new MailWorld(clock, await FakeSendGrid.StartAsync(clock), settings);
    }

    /// <summary>A call is closed, and its first mail leaves: 'is it solved?', or where it is not, 'your ticket is open again'.</summary>
    public async Task<Journal> CloseCallAsync(bool solved)
    {
        var call = new JsonObject
        {
            ["schema"] = "closed-call/1",
            ["callId"] = "c-1",
            ["ticketId"] = "4711",
            ["closedAt"] = "2026-11-20T11:30:00Z",
            ["endedBy"] = "customer",
            ["customer"] = new JsonObject { ["id"] = Customer, ["name"] = "Dana Reyes", ["email"] = Address },
            ["agent"] = new JsonObject { ["name"] = "Sam" },
            ["subject"] = "Double charge on invoice 8841",
            ["disposition"] = solved ? "RESOLVED" : null,
            ["transcript"] = new JsonArray([.. (solved ? SolvedWords : OpenWords).Select(Turn)]),
        };
        if (!solved)
            call.Remove("disposition");
        await app.GetRequiredService<ClosedCallIntake>().RunAsync(Message(call.ToJsonString()), Stop);
        await DrainAsync();
        return await JournalAsync();
    }

    /// <summary>SendGrid posts events, and what follows at once is done.</summary>
    public async Task<Journal> ReportAsync(params string[] events)
    {
        Assert.Equal(200, await webhook.PostAsync($"[{string.Join(',', events)}]"));
        await DrainAsync();
        return await JournalAsync();
    }

    public async Task<Journal> TellAsync(string eventName, string data)
    {
        await queues.EnqueueEventAsync(
            new FollowUpMessage { CallId = "c-1", EventId = $"told-{++deliveries}", Event = eventName, Data = JsonSerializer.Deserialize<JsonElement>(data) },
            TimeSpan.Zero,
            Stop);
        await DrainAsync();
        return await JournalAsync();
    }

    public async Task<Journal> PassAsync(TimeSpan time)
    {
        Clock.Advance(time);
        await app.GetRequiredService<DeadlineSweep>().RunAsync(Stop);
        await DrainAsync();
        return await JournalAsync();
    }

    public async Task<Journal> JournalAsync() => (await store.ReadAsync("c-1", Stop))!.Journal;

    public async ValueTask DisposeAsync()
    {
        webhook.Dispose();
        await app.DisposeAsync();
        await SendGrid.DisposeAsync();
    }

    private async Task DrainAsync()
    {
        while (queues.TakeEvent() is { } message)
            await app.GetRequiredService<FollowUpEventIntake>().RunAsync(Message(message.Write()), Stop);
    }

    private QueueMessage Message(string body) =>
        QueuesModelFactory.QueueMessage($"m-{++deliveries}", "receipt", new BinaryData(Encoding.UTF8.GetBytes(body)), dequeueCount: 1);

    private static readonly string[] SolvedWords =
    [
        "customer: My router has had no internet since last night, just a red light.",
        "agent: A red light and no internet since last night, I'm sorry. I'm resetting your line now. What colour is the light?",
        "customer: It's gone green. And the page is loading. It works again, brilliant.",
        "agent: Thank you so much for your patience. Is there anything else I can help you with?",
        "customer: No, that was all, thank you.",
    ];

    private static readonly string[] OpenWords =
    [
        "customer: My alarm box beeps all night, and it still does after your update.",
        "agent: I'm sorry about those nights. I tried to reset it from here.",
        "customer: It's still beeping. You can hear it. It isn't fixed.",
        "agent: An engineer has to look at it, I can't fix it from here.",
        "customer: Right. So it's not solved.",
    ];

    private static JsonNode Turn(string turn) => new JsonObject { ["speaker"] = turn.Split(':')[0], ["text"] = turn.Split(": ")[1] };
}
