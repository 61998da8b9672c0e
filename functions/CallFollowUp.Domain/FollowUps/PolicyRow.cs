namespace CallFollowUp.Domain.FollowUps;

/// <summary>One row of the decision table, as people read it.</summary>
/// <param name="Name">Its place in the table: <c>R7</c>.</param>
/// <param name="When">The condition, in words for operations; a row counts only where none above it does.</param>
public sealed record PolicyRow(string Name, string When, PlanKind Kind);
