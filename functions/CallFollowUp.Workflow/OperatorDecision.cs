namespace CallFollowUp.Workflow;

/// <summary>What a person decided about a follow-up that waits for one.</summary>
/// <param name="Decision">One of the constants.</param>
/// <param name="By">Who, as the sign-in names them.</param>
/// <param name="Why">Their reason, where they gave one.</param>
public sealed record OperatorDecision(string Decision, string? By = null, string? Why = null)
{
    /// <summary>Follow the held call up; send the mail again of which nobody knows whether it left.</summary>
    public const string Approve = "approve";

    /// <summary>Do not follow it up.</summary>
    public const string Decline = "decline";

    /// <summary>It was done by hand: the customer was called back, the mail had left.</summary>
    public const string Done = "done";
}
