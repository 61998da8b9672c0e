using System.Text.Json;
using System.Text.Json.Nodes;
using CallFollowUp.Infra.Resilience;
using CallFollowUp.Infra.Tickets.Remote;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tickets.Webhook;

/// <summary>Any desk at all, behind an address that understands <c>ticket-desk/1</c> (docs/tickets.md).</summary>
/// <remarks>Crash promise: at least once; whoever is behind the address recognises the key. What a write has come to is read back by a find.</remarks>
internal sealed class WebhookTicketDesk(WebhookDeskClient client, Dependency dependency) : ITicketDesk
{
    private const string Name = WebhookDeskClient.Name;

    public Task<Ticket?> FindAsync(string ticketId, CancellationToken cancellation) =>
        OnDeskAsync(stop => FindTicketAsync(Request("find", ("ticketId", ticketId)), stop), cancellation);

    public Task<Ticket?> FindByKeyAsync(EffectKey key, CancellationToken cancellation) =>
        OnDeskAsync(stop => FindTicketAsync(Request("find-by-key", ("key", key.ToString())), stop), cancellation);

    public Task<IReadOnlyList<Ticket>> FindRecentAsync(string customer, int most, CancellationToken cancellation) => OnDeskAsync(
        async stop =>
        {
            var request = Request("find-recent", ("customer", customer));
            request["most"] = most;
            var answer = await client.AskAsync(request, stop);
            return (IReadOnlyList<Ticket>)[.. answer.List("tickets").Select(WebhookJson.TicketIn).OfType<Ticket>().Take(most)];
        },
        cancellation);

    public Task<TicketReceipt> ReopenAsync(string ticketId, TicketBrief brief, EffectKey key, CancellationToken cancellation) => ChangeAsync(
        Request("reopen", ("key", key.ToString()), ("ticketId", ticketId)),
        brief,
        brief.Note,
        receipt => receipt.Action is not TicketAction.Confirmed,
        state => state is TicketState.Open or TicketState.Pending,
        cancellation);

    public Task<TicketReceipt> CreateAsync(TicketBrief brief, EffectKey key, CancellationToken cancellation) => ChangeAsync(
        Request("create", ("key", key.ToString())), brief, brief.Note, receipt => receipt.Action is TicketAction.Created, _ => true, cancellation);

    public Task<TicketReceipt> AddNoteAsync(string ticketId, string note, EffectKey key, CancellationToken cancellation) => ChangeAsync(
        Request("note", ("key", key.ToString()), ("ticketId", ticketId)), null, note, receipt => receipt.Action is TicketAction.Noted, _ => true, cancellation);

    public Task<TicketReceipt> MarkConfirmedAsync(string ticketId, string note, EffectKey key, CancellationToken cancellation) => ChangeAsync(
        Request("confirm", ("key", key.ToString()), ("ticketId", ticketId)),
        null,
        note,
        receipt => receipt.Action is TicketAction.Confirmed,
        state => state is TicketState.Solved or TicketState.Closed,
        cancellation);

    public Task RedactNoteAsync(string ticketId, EffectKey key, CancellationToken cancellation) => OnDeskAsync(
        async stop => await client.AskAsync(Request("redact", ("key", key.ToString()), ("ticketId", ticketId)), stop), cancellation);

    private Task<TicketReceipt> ChangeAsync(
        JsonObject request, TicketBrief? brief, string note, Func<TicketReceipt, bool> fits, Func<TicketState, bool> isDone, CancellationToken cancellation)
    {
        var key = (string)request["key"]!;
        request["note"] = NoteText.Signed(note, $"ref {key}");
        if (brief is not null)
        {
            request["subject"] = brief.Subject;
            request["customer"] = new JsonObject { ["name"] = brief.CustomerName, ["email"] = brief.CustomerEmail };
        }

        return OnDeskAsync(
            async stop =>
            {
                var answer = await client.AskAsync(request, stop);
                if (WebhookJson.ReceiptIn(answer) is not { } receipt || !fits(receipt))
                    throw DidNothing("its receipt is missing or names something else");
                var ticket = await FindTicketAsync(Request("find", ("ticketId", receipt.TicketId)), stop);
                return ticket is not null && (isDone(ticket.State) || ticket.UpdatedAt > receipt.At)
                    ? receipt
                    : throw DidNothing($"ticket {receipt.TicketId} is {ticket?.State.ToString().ToLowerInvariant() ?? "missing"}");
            },
            cancellation);
    }

    private async Task<Ticket?> FindTicketAsync(JsonObject request, CancellationToken stop)
    {
        var answer = await client.AskAsync(request, stop);
        return answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("ticket", out var ticket)
            ? WebhookJson.TicketIn(ticket)
            : throw DidNothing("its answer has no field 'ticket'");
    }

    private Task<T> OnDeskAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation) =>
        dependency.CallAsync(work, HttpFailures.Judge, isRepeatable: true, cancellation);

    private static JsonObject Request(string action, params (string Name, string Value)[] fields)
    {
        var request = new JsonObject { ["schema"] = "ticket-desk/1", ["action"] = action };
        foreach (var (name, value) in fields)
            request[name] = value;
        return request;
    }

    private static PermanentFailureException DidNothing(string seen) => new(
        $"{Name} said yes, and {seen}.", "Mend what is behind Tickets:Webhook:Url (docs/tickets.md), then redrive; or do it by hand and mark it done.");
}
