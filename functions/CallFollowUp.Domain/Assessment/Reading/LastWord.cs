namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>A word of the last turns, or two that follow each other.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Stem"><see cref="Token.Stem"/> of the word, or <see cref="WordHash.OfPair"/> of both.</param>
/// <param name="Times">How much it counts: less where it was said before the agent's last deed or failure.</param>
internal readonly record struct LastWord(int First, int End, uint Stem, bool IsCustomers, double Times);
