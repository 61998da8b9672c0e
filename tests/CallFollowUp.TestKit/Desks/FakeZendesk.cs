using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.TestKit.Desks;

/// <summary>Zendesk's Ticketing API on this machine: checks every request against the documented contract, and refuses what it does not know.</summary>
public sealed partial class FakeZendesk : FakeDeskServer
{
    public const string User = "follow-up@acme.example";
    public const string Token = "zendesk-token";

    private readonly TimeProvider clock;
    private readonly List<ZendeskTicket> tickets = [];
    private readonly Dictionary<string, (byte[] Body, DeskReply Reply)> remembered = [];
    private long last = 100;
    private DateTimeOffset now;

    private FakeZendesk(TimeProvider clock) => this.clock = clock;

    public IReadOnlyList<ZendeskTicket> Tickets => tickets;

    /// <summary>Runs before each change: somebody else is quicker.</summary>
    public Action<ZendeskTicket>? BeforeChange { get; set; }

    public static async Task<FakeZendesk> StartAsync(TimeProvider clock)
    {
        var fake = new FakeZendesk(clock);
        await fake.StartAsync();
        return fake;
    }

    /// <summary>A ticket that was there before.</summary>
    public ZendeskTicket Put(string status, string? email = null)
    {
        var ticket = new ZendeskTicket { Id = ++last, Subject = "Router", Status = status, RequesterEmail = email, CreatedAt = Tick(), UpdatedAt = now };
        tickets.Add(ticket);
        return ticket;
    }

    public void Delete(string id) => tickets.RemoveAll(t => t.Id.ToString(CultureInfo.InvariantCulture) == id);

    /// <summary>Two hours later: keys are forgotten, tickets are not.</summary>
    public void ForgetKeys() => remembered.Clear();

    /// <summary>Somebody at the desk changes the ticket.</summary>
    public void Change(ZendeskTicket ticket, string status) => (ticket.Status, ticket.UpdatedAt) = (status, Tick());

    protected override Task<DeskReply> AnswerAsync(HttpRequest request, byte[] body)
    {
        var key = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}/token:{Token}"));
        if (request.Headers.Authorization != $"Basic {key}")
            return Task.FromResult(new DeskReply(401, new { error = "Couldn't authenticate you" }));
        if (request.Headers.Accept != "application/json")
            return Task.FromResult(Refused(406, "NotAcceptable", "Accept: application/json"));
        try
        {
            return Task.FromResult(Route(request, body));
        }
        catch (ZendeskRefusal e)
        {
            return Task.FromResult(Refused(e.Status, e.Error, e.Message));
        }
    }

    private DeskReply Route(HttpRequest request, byte[] body)
    {
        var path = request.Path.Value!;
        if (TicketPath().Match(path) is { Success: true } one)
        {
            var ticket = tickets.Find(t => t.Id == Number(one)) ?? throw new ZendeskRefusal(404, "RecordNotFound", "Not found");
            return request.Method == "GET" ? new DeskReply(200, new { ticket = ticket.Shown }) : Update(ticket, request, body);
        }

        if (CommentsPath().Match(path) is { Success: true } comments && request.Method == "GET")
            return ListComments(tickets.Find(t => t.Id == Number(comments)) ?? throw new ZendeskRefusal(404, "RecordNotFound", "Not found"), request.Query);
        if (RedactionPath().Match(path) is { Success: true } redaction && request.Method == "PUT")
            return Redact(Number(redaction), ZendeskBody.Read(request, body));
        return (request.Method, path) switch
        {
            ("GET", "/api/v2/tickets") => ListByExternalId(request.Query),
            ("GET", "/api/v2/search") => Search(request.Query),
            ("POST", "/api/v2/tickets") => CreateOnce(request, body),
            _ => throw new ZendeskRefusal(404, "InvalidEndpoint", "Not found"),
        };
    }

    private DeskReply Update(ZendeskTicket ticket, HttpRequest request, byte[] body)
    {
        if (request.Method != "PUT")
            throw new ZendeskRefusal(405, "MethodNotAllowed", request.Method);
        var change = ZendeskBody.Ticket(request, body, ["status", "comment", "safe_update", "updated_stamp"]);
        BeforeChange?.Invoke(ticket);
        if (ticket.IsElsewhere)
            throw new ZendeskRefusal(403, "Forbidden", "You do not have access to this page.");
        if (ticket.Status == "closed")
            throw new ZendeskRefusal(422, "RecordInvalid", "Status: closed prevents ticket update");
        if (!change.GetProperty("safe_update").GetBoolean() || change.GetProperty("updated_stamp").GetString() != ZendeskTicket.Stamp(ticket.UpdatedAt))
            throw new ZendeskRefusal(409, "UpdateConflict", "Safe Update prevented the update due to outdated ticket data.");
        if (change.TryGetProperty("status", out var status))
            ticket.Status = ZendeskBody.OneOf(status, "new", "open", "pending", "hold", "solved");
        Comment(ticket, change.GetProperty("comment"));
        return new DeskReply(200, new { ticket = ticket.Shown });
    }

    private DeskReply CreateOnce(HttpRequest request, byte[] body)
    {
        var key = request.Headers["Idempotency-Key"].ToString();
        if (key.Length > 255)
            throw new ZendeskRefusal(400, "BadRequest", "Idempotency-Key is too long");
        if (key.Length == 0)
            return Create(request, body);
        var isKnown = remembered.TryGetValue(key, out var before);
        if (isKnown && !before.Body.AsSpan().SequenceEqual(body))
            throw new ZendeskRefusal(400, "IdempotentRequestError", "Request parameters do not match the original request for this idempotency key");
        var reply = isKnown ? before.Reply : Create(request, body);
        remembered[key] = (body, reply);
        return reply with { Headers = new Dictionary<string, string> { ["x-idempotency-lookup"] = isKnown ? "hit" : "miss" } };
    }

    private DeskReply Create(HttpRequest request, byte[] body)
    {
        var given = ZendeskBody.Ticket(request, body, ["subject", "comment", "external_id", "requester", "via_followup_source_id"]);
        long? source = given.TryGetProperty("via_followup_source_id", out var id) ? id.GetInt64() : null;
        if (source is not null && tickets.Find(t => t.Id == source) is not { Status: "closed" })
            throw new ZendeskRefusal(422, "RecordInvalid", "via_followup_source_id: must be a closed ticket");
        var ticket = new ZendeskTicket
        {
            Id = ++last,
            Subject = given.GetProperty("subject").GetString()!,
            ExternalId = given.TryGetProperty("external_id", out var external) ? external.GetString() : null,
            RequesterEmail = given.TryGetProperty("requester", out var requester) ? ZendeskBody.Requester(requester) : null,
            FollowUpOf = source,
            CreatedAt = Tick(),
        };
        Comment(ticket, given.GetProperty("comment"));
        ticket.UpdatedAt = ticket.CreatedAt;
        tickets.Add(ticket);
        return new DeskReply(201, new { ticket = ticket.Shown });
    }

    private void Comment(ZendeskTicket ticket, JsonElement comment)
    {
        var text = ZendeskBody.Comment(comment, out var isPublic);
        ticket.UpdatedAt = Tick();
        ticket.Comments.Add(new ZendeskComment(++last, ZendeskComment.HtmlOf(text), isPublic, ticket.UpdatedAt));
    }

    private DeskReply Redact(long commentId, JsonElement given)
    {
        ZendeskBody.Known(given, "ticket_id", "html_body");
        var ticket = tickets.Find(t => t.Id == given.GetProperty("ticket_id").GetInt64()) ?? throw new ZendeskRefusal(404, "RecordNotFound", "Not found");
        var at = ticket.Comments.FindIndex(c => c.Id == commentId);
        var marked = given.GetProperty("html_body").GetString()!;
        if (at < 0 || marked.Replace("<redact>", "", StringComparison.Ordinal).Replace("</redact>", "", StringComparison.Ordinal) != ticket.Comments[at].Html)
            throw new ZendeskRefusal(422, "RecordInvalid", "html_body: must be the comment's");
        var html = Marked().Replace(marked, m => new string('▇', m.Groups[1].Length));
        ticket.Comments[at] = ticket.Comments[at] with { Html = html };
        return new DeskReply(200, new { comment = ticket.Comments[at].Shown });
    }

    /// <summary>Stamps have whole seconds: each change is one later, so that versions differ.</summary>
    private DateTimeOffset Tick()
    {
        var then = clock.GetUtcNow();
        return now = then > now.AddSeconds(1) ? then : now.AddSeconds(1);
    }

    private static DeskReply Refused(int status, string error, string description) => new(status, new { error, description });

    private static long Number(Match path) => long.Parse(path.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^/api/v2/tickets/([0-9]+)$")]
    private static partial Regex TicketPath();

    [GeneratedRegex("^/api/v2/tickets/([0-9]+)/comments$")]
    private static partial Regex CommentsPath();

    [GeneratedRegex("^/api/v2/comment_redactions/([0-9]+)$")]
    private static partial Regex RedactionPath();

    [GeneratedRegex("<redact>(.*?)</redact>")]
    private static partial Regex Marked();
}
