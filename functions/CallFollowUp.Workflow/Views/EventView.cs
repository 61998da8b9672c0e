namespace CallFollowUp.Workflow.Views;

/// <summary>Something that came in.</summary>
/// <param name="UsedInRound">The round that took it up; null where it was only noted.</param>
public sealed record EventView(string Name, DateTimeOffset At, int? UsedInRound);
