namespace CallFollowUp.Domain.FollowUps;

/// <summary>What the customer answered when asked.</summary>
/// <param name="Solved">Their word on whether it is solved.</param>
/// <param name="Comment">What they wrote with it; null where they wrote nothing. Untrusted: never shown unescaped, never logged.</param>
/// <param name="Wish">How they would like it resolved, one of the choices offered; null where they chose none.</param>
public sealed record CustomerAnswer(bool Solved, string? Comment = null, string? Wish = null);
