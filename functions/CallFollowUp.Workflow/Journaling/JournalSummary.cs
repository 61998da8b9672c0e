namespace CallFollowUp.Workflow.Journaling;

/// <summary>What a listing says of a journal without opening it.</summary>
/// <param name="Status">The wait's label where it waits, otherwise the engine's status in kebab case.</param>
public sealed record JournalSummary(
    string Id, string Status, string? Outcome, DateTimeOffset StartedAt, DateTimeOffset UpdatedAt, IReadOnlyDictionary<string, string> Tags);
