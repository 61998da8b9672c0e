namespace CallFollowUp.Workflow.Operations;

/// <summary>The data of the event <see cref="FollowUpEvents.VerdictOverridden"/>.</summary>
public sealed record OverriddenVerdict(VerdictOverride Override, string By, string Why, DateTimeOffset At);
