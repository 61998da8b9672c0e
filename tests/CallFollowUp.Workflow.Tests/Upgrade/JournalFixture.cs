using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CallFollowUp.Domain.Emails;
using CallFollowUp.TestKit;
using CallFollowUp.TestKit.FollowUps;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;
using CallFollowUp.Workflow.Tests.CrashMatrix;

namespace CallFollowUp.Workflow.Tests.Upgrade;

/// <summary>A journal as one version of the workflow left it, the world around it at that moment, and how that version ended it.</summary>
/// <remarks>Written once, by the version itself. The journal in it is never changed: such documents lie in storage.</remarks>
internal sealed record JournalFixture
{
    public const string CallId = "c-1";

    private const string CustomerId = "cu-88";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The moment at which it was left.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The record it began with: a queue delivers it twice.</summary>
    public required string Record { get; init; }

    public required JsonElement Journal { get; init; }

    public required IReadOnlyList<DeskTicket> Tickets { get; init; }

    /// <summary>What the desk answered, by the keys it recognises.</summary>
    public required IReadOnlyDictionary<string, TicketReceipt> Answered { get; init; }

    public required IReadOnlyList<Mail> MailsLeft { get; init; }

    /// <summary>The provider can say what became of a mail.</summary>
    public required bool MailEvidence { get; init; }

    public required IReadOnlyList<EffectKey> ManagersTold { get; init; }

    public required IReadOnlyList<Waiting> Queued { get; init; }

    public required IReadOnlyList<string> Markers { get; init; }

    public string? SlotOwner { get; init; }

    /// <summary>How it ends, by what the customer says: everything that can be seen from outside, without the times.</summary>
    public required IReadOnlyDictionary<Ending, IReadOnlyList<string>> Ends { get; init; }

    public static JournalFixture Of(FollowUpWorld world, byte[] record) => new()
    {
        At = world.Clock.GetUtcNow(),
        Record = Encoding.UTF8.GetString(record),
        Journal = JsonSerializer.Deserialize<JsonElement>(world.Store.DocumentOf(CallId)!),
        Tickets = [.. world.Desk.Tickets],
        Answered = world.Desk.Receipts,
        MailsLeft = [.. world.Emails.Sent.Select(s => new Mail(s.Key, s.Draft.Kind))],
        MailEvidence = world.Emails.HasEvidence,
        ManagersTold = [.. world.Managers.Told.Keys],
        Queued = [.. world.Queues.Waiting.Select(w => new Waiting(w.VisibleAt, w.Message))],
        Markers = world.Markers.All,
        SlotOwner = world.Customers.SlotHolder(CustomerId)?.Value,
        Ends = new Dictionary<Ending, IReadOnlyList<string>>(),
    };

    public static JournalFixture Read(string path) => JsonSerializer.Deserialize<JournalFixture>(File.ReadAllText(path), Json)!;

    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Json) + "\n");

    /// <summary>That world once more, some time after its hosts went down for the new version.</summary>
    public async Task<FollowUpWorld> RestoreAsync(CancellationToken cancellation)
    {
        var world = new FollowUpWorld { DeliveryPrefix = "after-" };
        world.Clock.AdvanceTo(At);
        world.Store.Plant(CallId, Journal.GetRawText());
        world.Desk.Remember(Tickets.Select(Copy), Answered);
        world.Emails.HasEvidence = MailEvidence;
        foreach (var mail in MailsLeft)
            world.Emails.Remember(new SentEmail(mail.Key, new EmailDraft(mail.Kind, "en", "", null, "", "", "", "", new Dictionary<string, string>())));
        foreach (var key in ManagersTold)
            await world.Managers.TellAsync(new ManagerNotice(null, "", ""), key, cancellation);
        foreach (var (visibleAt, message) in Queued)
            await world.Queues.EnqueueEventAsync(message, visibleAt > At ? visibleAt - At : TimeSpan.Zero, cancellation);
        foreach (var marker in Markers)
            await world.Markers.PutAsync(marker, cancellation);
        if (SlotOwner is { } owner)
        {
            var call = new RecentCall(Domain.Calls.CallId.Parse(owner), At, null, null);
            await world.Customers.RegisterAsync(CustomerId, call, TimeSpan.FromDays(7), cancellation);
        }

        world.Clock.Advance(TimeSpan.FromMinutes(1));
        return world;
    }

    /// <summary>The desk changes its tickets; the fixture keeps its own.</summary>
    private static DeskTicket Copy(DeskTicket ticket) => JsonSerializer.Deserialize<DeskTicket>(JsonSerializer.Serialize(ticket, Json), Json)!;

    public sealed record Mail(EffectKey Key, EmailKind Kind);

    public sealed record Waiting(DateTimeOffset VisibleAt, FollowUpMessage Message);
}
