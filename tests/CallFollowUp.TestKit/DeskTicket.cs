using System.Text.Json.Serialization;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.TestKit;

/// <summary>A ticket on the recording desk, with everything that was written on it.</summary>
public sealed class DeskTicket
{
    public required string Id { get; init; }

    public required string Subject { get; init; }

    public required TicketState State { get; set; }

    public string? CustomerEmail { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>The key under which it was created; null where it was there before.</summary>
    public string? CreatedBy { get; init; }

    /// <summary>The notes, each by its key.</summary>
    [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
    public Dictionary<string, string> Notes { get; } = [];

    internal Ticket ToTicket() => new(Id, State, Subject, UpdatedAt);
}
