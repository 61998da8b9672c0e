using System.Text.Json;
using CallFollowUp.Infra.Tickets.Remote;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tickets.Webhook;

/// <summary>Reads the answers of <c>ticket-desk/1</c>; what breaks its rules reads as null.</summary>
internal static class WebhookJson
{
    public static Ticket? TicketIn(JsonElement ticket) =>
        ticket.Text("id") is { Length: > 0 } id
        && Enum.TryParse<TicketState>(ticket.Text("state"), ignoreCase: true, out var state) && Enum.IsDefined(state)
        && ticket.Time("updatedAt") is { } updatedAt
            ? new Ticket(id, state, ticket.Text("subject") ?? "", updatedAt, LinkIn(ticket))
            : null;

    public static TicketReceipt? ReceiptIn(JsonElement answer) =>
        answer.Field("receipt") is { } receipt
        && receipt.Text("ticketId") is { Length: > 0 } id
        && Enum.TryParse<TicketAction>(receipt.Text("action"), ignoreCase: true, out var action) && Enum.IsDefined(action)
        && receipt.Time("at") is { } at
            ? new TicketReceipt(id, action, at, LinkIn(receipt))
            : null;

    private static Uri? LinkIn(JsonElement parent) =>
        Uri.TryCreate(parent.Text("link"), UriKind.Absolute, out var link) && link.Scheme is "https" or "http" ? link : null;
}
