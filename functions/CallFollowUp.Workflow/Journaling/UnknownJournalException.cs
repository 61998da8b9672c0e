namespace CallFollowUp.Workflow.Journaling;

/// <summary>An event came for a journal that is not there.</summary>
public sealed class UnknownJournalException(string id) : Exception($"there is no journal '{id}'")
{
    public string Id { get; } = id;
}
