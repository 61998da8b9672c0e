using System.Text.Json;
using System.Text.Json.Nodes;
using CallFollowUp.Infra.Tickets.Remote;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tickets.RequestTracker;

/// <summary>Request Tracker's REST 2.0.</summary>
/// <remarks>
/// A new ticket refers to a URN with our key, which needs no custom field and can be searched. A note's mark is also its subject, so that marks are
/// found without reading notes. A status change names the ticket's ETag; the note follows it, so a crash between the two leaves an open ticket
/// whose note is written by the repetition.
/// </remarks>
internal sealed class RequestTrackerDesk(DeskHttp http, RequestTrackerOptions options) : IRemoteDesk
{
    private const string Rest = "REST/2.0";
    private const string Urn = "urn:call-follow-up:";
    private const string TicketFields = "fields=id,Subject,Status,LastUpdated,Created";

    /// <value>3 pages of 100: a note of ours that is looked for is among the newest.</value>
    private const int MostPages = 3;

    private readonly Uri pages = DeskAddress.Folder(options.BaseUrl!);

    public async Task<RemoteTicket?> FindAsync(string ticketId, CancellationToken cancellation)
    {
        if (ticketId.Length is 0 or > 10 || !ticketId.All(char.IsAsciiDigit))
            return null;
        var answer = await http.GetAsync($"{Rest}/ticket/{ticketId}", cancellation);
        return answer.Status == 404 ? null : Read(ReadOrRefuse(answer, $"look at ticket {ticketId}"), answer.Version);
    }

    public async Task<RemoteTicket?> FindByKeyAsync(EffectKey key, CancellationToken cancellation)
    {
        var found = await SearchAsync($"RefersTo = '{Quoted(Urn + key)}'", "orderby=id&order=ASC&per_page=1", cancellation);
        return found is [{ } first, ..] ? first with { CreatedBy = key.ToString() } : null;
    }

    public async Task<IReadOnlyList<Ticket>> FindRecentAsync(string customer, int most, CancellationToken cancellation)
    {
        const string NewestFirst = "orderby=LastUpdated&order=DESC&orderby=id&order=DESC";
        var found = await SearchAsync($"Requestor.EmailAddress = '{Quoted(customer)}'", $"{NewestFirst}&per_page={most}", cancellation);
        return [.. found.Select(t => t.Ticket)];
    }

    public async Task<RemoteNote?> FindNoteAsync(RemoteTicket ticket, EffectKey key, CancellationToken cancellation)
    {
        for (var page = 1; page <= MostPages; page++)
        {
            var path = $"{Rest}/ticket/{ticket.Id}/attachments?fields=Subject,Created&orderby=id&order=DESC&per_page=100&page={page}";
            var found = ReadOrRefuse(await http.GetAsync(path, cancellation), $"read the notes of ticket {ticket.Id}");
            var count = 0;
            foreach (var attachment in found.List("items"))
            {
                count++;
                if (NoteMark.Read(attachment.Text("Subject"), key) is { } action
                    && attachment is var note && note.Text("id") is { } id && note.Time("Created") is { } at)
                {
                    return new RemoteNote(id, action, at);
                }
            }

            if (count < 100)
                break;
        }

        return null;
    }

    public async Task<bool> TryChangeAsync(RemoteTicket ticket, TicketState? becomes, string note, string mark, CancellationToken cancellation)
    {
        var what = $"change ticket {ticket.Id}";
        if (becomes is { } state)
        {
            var status = new JsonObject { ["Status"] = state == TicketState.Solved ? options.SolvedStatus : options.OpenStatus };
            var answer = await http.SendAsync(HttpMethod.Put, $"{Rest}/ticket/{ticket.Id}", status, cancellation, ("If-Match", ticket.Version ?? "*"));
            if (answer.Status == 412)
                return false;

            // Its words say yes and no alike, with status 200: the ticket that is read back decides. No word at all means that nothing changed:
            // its ETag counts in seconds, and somebody else was as fast.
            if (ReadOrRefuse(answer, what) is { ValueKind: JsonValueKind.Array } words && words.GetArrayLength() == 0)
                return false;
        }

        var comment = new JsonObject { ["Subject"] = mark, ["Content"] = note, ["ContentType"] = "text/plain" };
        ReadOrRefuse(await http.SendAsync(HttpMethod.Post, $"{Rest}/ticket/{ticket.Id}/comment", comment, cancellation), what);
        return true;
    }

    public async Task<string?> TryCreateAsync(
        TicketBrief brief, string note, EffectKey key, RemoteTicket? followUpOf, CancellationToken cancellation)
    {
        var refersTo = new JsonArray(Urn + key);
        if (followUpOf is not null)
            refersTo.Add(followUpOf.Id);
        var ticket = new JsonObject
        {
            ["Queue"] = options.Queue,
            ["Subject"] = brief.Subject,
            ["Content"] = note,
            ["ContentType"] = "text/plain",
            ["RefersTo"] = refersTo,
        };
        if (brief.CustomerEmail is { } email)
            ticket["Requestor"] = email;

        var answer = await http.SendAsync(HttpMethod.Post, $"{Rest}/ticket", ticket, cancellation);
        return ReadOrRefuse(answer, $"create a ticket in queue {options.Queue}").Text("id")
            ?? throw DeskRefusal.Of(http.Name, "create a ticket", answer.Status, "the answer names no ticket");
    }

    /// <summary>REST 2.0 takes no words back; RT's shredder does, on the server.</summary>
    public Task RedactAsync(RemoteTicket ticket, RemoteNote? note, EffectKey key, CancellationToken cancellation) =>
        throw new PermanentFailureException(
            "Request Tracker cannot take words out of a ticket by its API.",
            note is null
                ? $"Let an administrator shred ticket {ticket.Id} (rt-shredder --plugin 'Tickets=query,id = {ticket.Id}'), then mark it done."
                : $"Let an administrator shred attachment {note.Id} of ticket {ticket.Id} (rt-shredder --plugin 'Objects=Attachment,{note.Id}'), then mark it done.");

    private async Task<List<RemoteTicket>> SearchAsync(string query, string how, CancellationToken cancellation)
    {
        var path = $"{Rest}/tickets?query={Uri.EscapeDataString(query)}&{TicketFields}&{how}";
        var found = ReadOrRefuse(await http.GetAsync(path, cancellation), "search tickets");
        return [.. found.List("items").Select(item => Read(item, null)).OfType<RemoteTicket>()];
    }

    private JsonElement ReadOrRefuse(DeskAnswer answer, string what) =>
        answer.IsSuccess ? answer.Body : throw DeskRefusal.Of(http.Name, what, answer.Status, answer.Body.Text("message"));

    private RemoteTicket? Read(JsonElement ticket, string? version)
    {
        if (ticket.Text("id") is not { } id || ticket.Time("LastUpdated") is not { } updatedAt)
            return null;
        var seen = new Ticket(
            id, options.StateOf(ticket.Text("Status")), ticket.Text("Subject") ?? "", updatedAt, new Uri(pages, $"Ticket/Display.html?id={id}"));
        var key = ticket.List("_hyperlinks").Select(link => link.Text("_url")).FirstOrDefault(url => url?.StartsWith(Urn, StringComparison.Ordinal) == true);
        return new RemoteTicket(seen, version, ticket.Time("Created") ?? updatedAt, key?[Urn.Length..]);
    }

    private static string Quoted(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
}
