namespace CallFollowUp.Workflow.Operations;

/// <summary>Something that can be done about a follow-up as it stands now.</summary>
/// <param name="Does">What it does, in a few words for a button: <c>Send it again</c>.</param>
/// <param name="NeedsWhy">A reason must be given.</param>
/// <param name="IsAsked">It is what the follow-up waits for: it stands open where the others are one press away.</param>
public sealed record PossibleAction(OperatorAction Action, string Does, bool NeedsWhy = false, bool IsAsked = false);
