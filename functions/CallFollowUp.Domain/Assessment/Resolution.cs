namespace CallFollowUp.Domain.Assessment;

/// <summary>Was the issue truly resolved? Unclear is a verdict, never a guess.</summary>
public enum Resolution
{
    Unclear,
    Resolved,
    Unresolved,
}
