namespace CallFollowUp.Workflow.Operations;

/// <summary>Who took an action first.</summary>
/// <param name="Action">The action's name in kebab case.</param>
public sealed record ActionClaim(string Action, string By, DateTimeOffset At);
