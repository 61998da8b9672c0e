using System.Text.Json.Serialization;

namespace CallFollowUp.Workflow.Journaling;

/// <summary>What ended a wait: an event or a deadline, never both.</summary>
/// <param name="EventId">The id of the event; null when a deadline passed.</param>
/// <param name="Deadline">The name of the deadline; null when an event came.</param>
public sealed record WaitOutcome(string? EventId, string? Deadline)
{
    /// <summary>The event itself; null when a deadline passed.</summary>
    [JsonIgnore]
    public JournalEvent? Event { get; internal set; }
}
