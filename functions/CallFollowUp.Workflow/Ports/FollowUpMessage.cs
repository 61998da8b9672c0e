using System.Text.Json;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Ports;

/// <summary>A message on the queue <c>follow-up-events</c>: an event, a retry that is due, or a marker whose time has come.</summary>
public sealed record FollowUpMessage
{
    public required string CallId { get; init; }

    public string? EventId { get; init; }

    public string? Event { get; init; }

    public JsonElement? Data { get; init; }

    public RetryWakeUp? Retry { get; init; }

    public string? Marker { get; init; }

    /// <summary>The span it was sent in, as <c>traceparent</c>; null where nobody traces.</summary>
    public string? Traceparent { get; init; }

    /// <summary>Reads a message; null where it is none, with the reason.</summary>
    public static FollowUpMessage? Read(string body, out string? problem)
    {
        try
        {
            var message = JsonSerializer.Deserialize(body, FollowUpJson.Default.FollowUpMessage);
            problem = message switch
            {
                null => "$: must be an object",
                _ when !Domain.Calls.CallId.TryParse(message.CallId, out _) => $"$.callId: {Domain.Calls.CallId.Rule}",
                { Event: not null, EventId: null } => "$.eventId: required",
                { Event: null, Retry: null, Marker: null } => "$: one of event, retry, marker is required",
                _ => null,
            };
            return problem is null ? message : null;
        }
        catch (JsonException e)
        {
            problem = $"{e.Path ?? "$"}: must be a follow-up event";
            return null;
        }
    }

    public string Write() => JsonSerializer.Serialize(this, FollowUpJson.Default.FollowUpMessage);

    internal Delivery ToDelivery(string deliveryId) => Event is null
        ? new Delivery.WakeUp(CallId, deliveryId, Retry, Marker) { Traceparent = Traceparent }
        : new Delivery.Occurrence(CallId, deliveryId, new JournalEvent { Id = EventId!, Name = Event, Data = Data }) { Traceparent = Traceparent };
}
