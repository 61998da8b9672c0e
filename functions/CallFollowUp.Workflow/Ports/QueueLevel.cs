namespace CallFollowUp.Workflow.Ports;

/// <summary>How much waits in a queue.</summary>
/// <param name="Messages">About how many messages there are, those among them that are to come later.</param>
/// <param name="OldestSince">When the oldest message that is due was put there; null where none is. A retry was put there long before it was due,
/// and is left out.</param>
public sealed record QueueLevel(string Queue, int Messages, DateTimeOffset? OldestSince);
