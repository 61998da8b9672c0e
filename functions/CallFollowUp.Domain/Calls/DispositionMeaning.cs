namespace CallFollowUp.Domain.Calls;

/// <summary>What a company's closing code claims.</summary>
public enum DispositionMeaning
{
    /// <summary>The code is not in the map, or the record has none.</summary>
    Unmapped,
    Resolved,
    Unresolved,
    NoIssue,
    DoNotContact,
}
