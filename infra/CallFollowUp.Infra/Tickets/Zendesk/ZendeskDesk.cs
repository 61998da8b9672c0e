using System.Text.Json;
using System.Text.Json.Nodes;
using CallFollowUp.Infra.Tickets.Remote;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tickets.Zendesk;

/// <summary>Zendesk's Ticketing API, v2.</summary>
/// <remarks>
/// A new ticket carries our key twice: as its external id, which is looked up for good, and as the request's Idempotency-Key, which Zendesk remembers
/// for two hours and which covers two requests at once. A change names the version it was made for (<c>safe_update</c>).
/// </remarks>
internal sealed class ZendeskDesk(DeskHttp http, Uri address) : IRemoteDesk
{
    /// <value>3 pages of 100: a note of ours that is looked for is among the newest.</value>
    private const int MostPages = 3;

    public async Task<RemoteTicket?> FindAsync(string ticketId, CancellationToken cancellation)
    {
        if (!IsId(ticketId))
            return null;
        var answer = await http.GetAsync($"api/v2/tickets/{ticketId}", cancellation);
        return answer.Status == 404 ? null : ReadOrRefuse(answer, $"look at ticket {ticketId}").Field("ticket") is { } ticket ? Read(ticket) : null;
    }

    public async Task<RemoteTicket?> FindByKeyAsync(EffectKey key, CancellationToken cancellation)
    {
        var path = $"api/v2/tickets?external_id={Uri.EscapeDataString(key.ToString())}";
        var found = ReadOrRefuse(await http.GetAsync(path, cancellation), "list tickets");
        return found.List("tickets").Select(Read).OfType<RemoteTicket>().Where(t => t.CreatedBy == key.ToString()).MinBy(t => t.CreatedAt);
    }

    public async Task<IReadOnlyList<Ticket>> FindRecentAsync(string customer, int most, CancellationToken cancellation)
    {
        var query = Uri.EscapeDataString($"type:ticket requester:\"{customer.Replace("\"", "", StringComparison.Ordinal)}\"");
        var path = $"api/v2/search?query={query}&sort_by=updated_at&sort_order=desc&per_page={most}";
        var found = ReadOrRefuse(await http.GetAsync(path, cancellation), "search tickets");
        return [.. found.List("results").Select(Read).OfType<RemoteTicket>().Select(t => t.Ticket).Take(most)];
    }

    public async Task<RemoteNote?> FindNoteAsync(RemoteTicket ticket, EffectKey key, CancellationToken cancellation)
    {
        string? after = null;
        for (var page = 0; page < MostPages; page++)
        {
            var path = $"api/v2/tickets/{ticket.Id}/comments?page[size]=100&sort=-created_at{(after is null ? "" : $"&page[after]={Uri.EscapeDataString(after)}")}";
            var found = ReadOrRefuse(await http.GetAsync(path, cancellation), $"read the notes of ticket {ticket.Id}");
            foreach (var comment in found.List("comments"))
            {
                if (NoteMark.Read(NoteMark.LastLineOf(comment.Text("body") ?? ""), key) is { } action
                    && comment is var note && note.Text("id") is { } id && note.Time("created_at") is { } at)
                {
                    return new RemoteNote(id, action, at, note.Text("html_body"));
                }
            }

            after = found.Field("meta") is { } meta && meta.Field("has_more") is { ValueKind: JsonValueKind.True } ? meta.Text("after_cursor") : null;
            if (after is null)
                break;
        }

        return null;
    }

    public async Task<bool> TryChangeAsync(RemoteTicket ticket, TicketState? becomes, string note, string mark, CancellationToken cancellation)
    {
        var change = new JsonObject
        {
            ["comment"] = Comment(note),
            ["safe_update"] = true,
            ["updated_stamp"] = ticket.Version,
        };
        if (becomes is { } state)
            change["status"] = state == TicketState.Solved ? "solved" : "open";

        var body = new JsonObject { ["ticket"] = change };
        var answer = await http.SendAsync(HttpMethod.Put, $"api/v2/tickets/{ticket.Id}", body, cancellation);
        if (answer.Status == 409)
            return false;
        ReadOrRefuse(answer, $"change ticket {ticket.Id}");
        return true;
    }

    public async Task<string?> TryCreateAsync(
        TicketBrief brief, string note, EffectKey key, RemoteTicket? followUpOf, CancellationToken cancellation)
    {
        var ticket = new JsonObject
        {
            ["subject"] = brief.Subject,
            ["comment"] = Comment(note),
            ["external_id"] = key.ToString(),
        };
        if (brief.CustomerEmail is { } email)
            ticket["requester"] = new JsonObject { ["name"] = brief.CustomerName ?? email, ["email"] = email };
        if (followUpOf is not null)
            ticket["via_followup_source_id"] = long.Parse(followUpOf.Id, System.Globalization.CultureInfo.InvariantCulture);

        var body = new JsonObject { ["ticket"] = ticket };
        var answer = await http.SendAsync(HttpMethod.Post, "api/v2/tickets", body, cancellation, ("Idempotency-Key", key.ToString()));

        // Another body under the same key: an earlier attempt, by an earlier version perhaps, has created the ticket.
        if (answer.Status == 400 && Reason(answer)?.Contains("idempoten", StringComparison.OrdinalIgnoreCase) == true)
            return null;
        return ReadOrRefuse(answer, "create a ticket").Field("ticket")?.Text("id")
            ?? throw DeskRefusal.Of(http.Name, "create a ticket", answer.Status, "the answer names no ticket");
    }

    /// <summary>By the redaction of comments, which also reaches closed tickets; the mark stays, so that a repetition still finds it.</summary>
    public async Task RedactAsync(RemoteTicket ticket, RemoteNote? note, EffectKey key, CancellationToken cancellation)
    {
        if (note?.Html is not { } html || ZendeskRedaction.Mark(html) is not { } marked)
            return;
        var body = new JsonObject
        {
            ["ticket_id"] = long.Parse(ticket.Id, System.Globalization.CultureInfo.InvariantCulture),
            ["html_body"] = marked,
        };
        ReadOrRefuse(
            await http.SendAsync(HttpMethod.Put, $"api/v2/comment_redactions/{note.Id}", body, cancellation), $"redact a note of ticket {ticket.Id}");
    }

    private JsonElement ReadOrRefuse(DeskAnswer answer, string what) =>
        answer.IsSuccess ? answer.Body : throw DeskRefusal.Of(http.Name, what, answer.Status, Reason(answer));

    private RemoteTicket? Read(JsonElement ticket)
    {
        if (ticket.Text("id") is not { } id || ticket.Text("updated_at") is not { } stamp || ticket.Time("updated_at") is not { } updatedAt)
            return null;
        var state = ticket.Text("status") switch
        {
            "pending" or "hold" => TicketState.Pending,
            "solved" => TicketState.Solved,
            "closed" or "deleted" => TicketState.Closed,
            _ => TicketState.Open,
        };
        var seen = new Ticket(id, state, ticket.Text("subject") ?? "", updatedAt, new Uri(address, $"agent/tickets/{id}"));
        return new RemoteTicket(seen, stamp, ticket.Time("created_at") ?? updatedAt, ticket.Text("external_id"));
    }

    private static JsonObject Comment(string note) => new() { ["body"] = note, ["public"] = false };

    /// <summary><c>error</c> is a word or an object; <c>description</c> and <c>details</c> say more.</summary>
    private static string? Reason(DeskAnswer answer)
    {
        var error = answer.Body.Text("error") ?? answer.Body.Field("error")?.Text("title");
        var description = answer.Body.Text("description") ?? answer.Body.Field("error")?.Text("message");
        return description is null ? error : $"{error}: {description}";
    }

    private static bool IsId(string ticketId) => ticketId.Length is >= 1 and <= 18 && ticketId.All(char.IsAsciiDigit);
}
