using CallFollowUp.Workflow.Operations;

namespace CallFollowUp.Workflow;

/// <summary>What a person decided about a follow-up that waits for one.</summary>
/// <param name="Decision">One of the constants.</param>
/// <param name="By">Who, as the sign-in names them.</param>
/// <param name="Why">Their reason, where they gave one.</param>
/// <param name="Step">The wait it answers. It ends no other one; null, in what older versions wrote, ends whichever stands.</param>
/// <param name="Round">The round of that wait.</param>
/// <param name="Mail">The words of the mail where the person changed them.</param>
public sealed record OperatorDecision(
    string Decision, string? By = null, string? Why = null, string? Step = null, int? Round = null, MailEdit? Mail = null)
{
    /// <summary>Follow the held call up; send the mail again of which nobody knows whether it left.</summary>
    public const string Approve = "approve";

    /// <summary>Do not follow it up.</summary>
    public const string Decline = "decline";

    /// <summary>It was done by hand: the customer was called back, the mail had left.</summary>
    public const string Done = "done";

    internal bool Answers(string step, int round) => (Step is null || Step == step) && (Round is null || Round == round);
}
