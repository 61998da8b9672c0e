using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.TestKit.Desks;

/// <summary>What a company puts behind the ticket webhook: checks the signature and every field of <c>ticket-desk/1</c>, and keeps its tickets in memory.</summary>
public sealed class FakeWebhookDesk : FakeDeskServer
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private readonly TimeProvider clock;

    private FakeWebhookDesk(TimeProvider clock)
    {
        this.clock = clock;
        Desk = new RecordingTicketDesk(clock);
    }

    public static string Secret { get; } = Convert.ToBase64String(SHA256.HashData("a secret"u8));

    public RecordingTicketDesk Desk { get; }

    public static async Task<FakeWebhookDesk> StartAsync(TimeProvider clock)
    {
        var fake = new FakeWebhookDesk(clock);
        await fake.StartAsync();
        return fake;
    }

    protected override async Task<DeskReply> AnswerAsync(HttpRequest request, byte[] body)
    {
        if (!IsSigned(request, body))
            return Refused(401, "signature", "The signature or its time is wrong.");
        if (request.Method != "POST" || request.Path != "/desk" || request.QueryString.Value != "?sig=z" || request.ContentType != "application/json")
            return Refused(404, "address", "This is posted elsewhere, or as something else.");
        try
        {
            using var json = JsonDocument.Parse(body);
            return new DeskReply(200, await DoAsync(json.RootElement));
        }
        catch (PermanentFailureException e)
        {
            return Refused(422, "refused", e.Message);
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return Refused(400, "schema", e.Message);
        }
    }

    private async Task<object> DoAsync(JsonElement r)
    {
        if (Text(r, "schema") != "ticket-desk/1")
            throw new FormatException("schema");
        var stop = CancellationToken.None;
        switch (Text(r, "action"))
        {
            case "find":
                Only(r, "ticketId");
                return new { ticket = Shown(await Desk.FindAsync(Text(r, "ticketId"), stop)) };
            case "find-by-key":
                Only(r, "key");
                return new { ticket = Shown(await Desk.FindByKeyAsync(Key(r), stop)) };
            case "find-recent":
                Only(r, "customer", "most");
                return new { tickets = (await Desk.FindRecentAsync(Text(r, "customer"), r.GetProperty("most").GetInt32(), stop)).Select(Shown) };
            case "reopen":
                Only(r, "key", "ticketId", "note", "subject", "customer");
                return new { receipt = Shown(await Desk.ReopenAsync(Text(r, "ticketId"), Brief(r), Key(r), stop)) };
            case "create":
                Only(r, "key", "note", "subject", "customer");
                return new { receipt = Shown(await Desk.CreateAsync(Brief(r), Key(r), stop)) };
            case "note":
                Only(r, "key", "ticketId", "note");
                return new { receipt = Shown(await Desk.AddNoteAsync(Text(r, "ticketId"), Note(r), Key(r), stop)) };
            case "confirm":
                Only(r, "key", "ticketId", "note");
                return new { receipt = Shown(await Desk.MarkConfirmedAsync(Text(r, "ticketId"), Note(r), Key(r), stop)) };
            case "redact":
                Only(r, "key", "ticketId");
                await Desk.RedactNoteAsync(Text(r, "ticketId"), Key(r), stop);
                return new { };
            default:
                throw new FormatException("action");
        }
    }

    private bool IsSigned(HttpRequest request, byte[] body)
    {
        var timestamp = request.Headers["X-CallFollowUp-Timestamp"].ToString();
        var hash = HMACSHA256.HashData(Convert.FromBase64String(Secret), (byte[])[.. Encoding.ASCII.GetBytes(timestamp + "."), .. body]);
        return long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && (clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() <= Tolerance
            && request.Headers["X-CallFollowUp-Signature"] == $"v1={Convert.ToHexStringLower(hash)}";
    }

    private static TicketBrief Brief(JsonElement r)
    {
        var customer = r.GetProperty("customer");
        if (customer.EnumerateObject().Any(m => m.Name is not ("name" or "email")))
            throw new FormatException("customer");
        return new TicketBrief(Text(r, "subject"), Note(r), customer.GetProperty("name").GetString(), customer.GetProperty("email").GetString());
    }

    private static string Note(JsonElement r) => Text(r, "note").EndsWith($"\nref {Key(r)}", StringComparison.Ordinal)
        ? Text(r, "note")
        : throw new FormatException("a note ends in its key");

    /// <summary>A key is written as <c>id/step</c> or <c>id/round/step</c>.</summary>
    private static EffectKey Key(JsonElement r) => Text(r, "key").Split('/') switch
    {
        [var id, var step] => new EffectKey(id, 1, step),
        [var id, var round, var step] => new EffectKey(id, int.Parse(round, CultureInfo.InvariantCulture), step),
        _ => throw new FormatException("key"),
    };

    private static string Text(JsonElement r, string name) => r.GetProperty(name).GetString() is { Length: > 0 } text ? text : throw new FormatException(name);

    private static void Only(JsonElement r, params string[] names)
    {
        var found = r.EnumerateObject().Select(m => m.Name).Order();
        if (!found.SequenceEqual(names.Concat(["schema", "action"]).Order()))
            throw new FormatException($"the fields are {string.Join(", ", found)}");
    }

    private static object? Shown(Ticket? ticket) => ticket is null ? null : new
    {
        id = ticket.Id, state = ticket.State.ToString().ToLowerInvariant(), subject = ticket.Subject, updatedAt = ticket.UpdatedAt,
    };

    private static object Shown(TicketReceipt receipt) => new
    {
        ticketId = receipt.TicketId, action = receipt.Action.ToString().ToLowerInvariant(), at = receipt.At,
    };

    private static DeskReply Refused(int status, string code, string message) => new(status, new { error = new { code, message } });
}
