namespace CallFollowUp.Domain.FollowUps;

/// <summary>A stretch of a text that identifies somebody.</summary>
/// <param name="Start">Character offset, inclusive.</param>
/// <param name="End">Character offset, exclusive.</param>
/// <param name="Mark">What is shown in its place: <c>[number]</c>.</param>
public readonly record struct RedactedSpan(int Start, int End, string Mark);
