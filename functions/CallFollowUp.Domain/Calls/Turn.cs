namespace CallFollowUp.Domain.Calls;

/// <summary>One uninterrupted stretch of speech.</summary>
/// <param name="Start">Offset from the call's start; null where the record gives none. May be negative or absurd: it is what came.</param>
/// <param name="End">Offset from the call's start; null where the record gives none.</param>
public sealed record Turn(Speaker Speaker, string Text, TimeSpan? Start = null, TimeSpan? End = null)
{
    /// <value>10,000 characters, from the format <c>closed-call/1</c>.</value>
    public const int MaxTextLength = 10_000;

    /// <value>5,000 turns, from the format <c>closed-call/1</c>.</value>
    public const int MaxTurns = 5_000;
}
