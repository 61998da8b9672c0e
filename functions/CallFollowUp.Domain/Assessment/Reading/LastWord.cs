namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>A word of the last turns, two that follow each other, or one as the first of its sentence.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Stem"><see cref="Token.Stem"/> of the word, <see cref="WordHash.OfPair"/> of both, or <see cref="WordHash.OfFirst"/>.</param>
/// <param name="IsFirst">It stands for the word as the first of its sentence.</param>
/// <param name="Times">How much it counts: less where it was said before the agent's last deed or failure.</param>
internal readonly record struct LastWord(int First, int End, uint Stem, bool IsFirst, bool IsCustomers, double Times);
