using System.Text.Json;

namespace CallFollowUp.Workflow.Journaling;

/// <summary>Something that happened outside and was delivered to a journal. The same id twice counts once.</summary>
public sealed class JournalEvent
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public JsonElement? Data { get; init; }

    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>The round in which a wait, or the begin of a round, took it up; null while nobody has.</summary>
    public int? UsedInRound { get; set; }

    /// <summary>The event as a journal takes it in. A copy: a delivery that lost a race is tried again, and must then bring the event as it came.</summary>
    internal JournalEvent Received(DateTimeOffset at) => new() { Id = Id, Name = Name, Data = Data, ReceivedAt = at };
}
