using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Workflow.Operations;

/// <summary>What a person wants done.</summary>
/// <param name="By">Who, as the sign-in names them.</param>
/// <param name="Why">Their reason; required where <see cref="PossibleAction.NeedsWhy"/> says so.</param>
/// <param name="Basis">What they saw when they decided.</param>
public sealed record OperatorOrder(CallId CallId, OperatorAction Action, string By, string? Why, ActionBasis Basis)
{
    /// <summary>The words of the mail, for <see cref="OperatorAction.EditAndSend"/>.</summary>
    public MailEdit? Mail { get; init; }

    /// <summary>What is right, for <see cref="OperatorAction.OverrideVerdict"/>.</summary>
    public VerdictOverride? Verdict { get; init; }
}
