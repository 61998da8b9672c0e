namespace CallFollowUp.Workflow.Journaling;

/// <summary>What a listing says of a journal without opening it.</summary>
/// <param name="Status">The wait's label where it waits, otherwise the engine's status in kebab case.</param>
public sealed record JournalSummary(
    string Id, string Status, string? Outcome, DateTimeOffset StartedAt, DateTimeOffset UpdatedAt, IReadOnlyDictionary<string, string> Tags)
{
    /// <summary>What the journal says of itself: every store lists the same.</summary>
    public static JournalSummary Of(Journal journal) =>
        new(journal.Id, StatusOf(journal), journal.Outcome, journal.StartedAt, journal.UpdatedAt, new Dictionary<string, string>(journal.Tags));

    /// <summary>The one word for where a journal stands.</summary>
    public static string StatusOf(Journal journal) => journal.Label ?? journal.Status switch
    {
        JournalStatus.Running => "running",
        JournalStatus.Waiting => "waiting",
        JournalStatus.Retrying => "retrying",
        JournalStatus.NeedsAttention => EngineOptions.NeedsAttentionLabel,
        JournalStatus.Completed => "completed",
        JournalStatus.Cancelled => "cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(journal), journal.Status, "No such status."),
    };
}
