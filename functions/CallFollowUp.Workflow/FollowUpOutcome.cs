namespace CallFollowUp.Workflow;

/// <summary>How a follow-up ended. Stored data: never renamed.</summary>
public static class FollowUpOutcome
{
    /// <summary>The customer said that it is solved.</summary>
    public const string Confirmed = "confirmed";

    /// <summary>Asked, reminded, and no answer: taken as solved, which is less than confirmed.</summary>
    public const string Assumed = "assumed";

    /// <summary>The ticket is open again.</summary>
    public const string Reopened = "reopened";

    /// <summary>There was nothing to follow up, or a person decided so.</summary>
    public const string NoFollowUp = "no-follow-up";
}
