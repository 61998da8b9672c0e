namespace CallFollowUp.Domain.FollowUps;

/// <summary>What the customer answered when asked.</summary>
/// <param name="Solved">Their word on whether it is solved.</param>
/// <param name="Comment">What they wrote with it; null where they wrote nothing. Untrusted: never shown unescaped, never logged.</param>
/// <param name="Wish">How they would like it resolved, one of the choices offered; null where they chose none.</param>
/// <param name="At">When they gave it; null where that is not known. Of two answers the later one counts, whichever arrives first.</param>
public sealed record CustomerAnswer(bool Solved, string? Comment = null, string? Wish = null, DateTimeOffset? At = null)
{
    /// <summary>Whether both say the same, whenever they were given.</summary>
    public bool SaysTheSameAs(CustomerAnswer? other) => other is not null && this with { At = null } == other with { At = null };
}
