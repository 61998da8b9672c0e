namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>Words that begin alike, pairs of them, or first words of sentences, in one language, said by one side.</summary>
/// <param name="Language">An index of <see cref="Cues.Languages.Known"/>.</param>
/// <param name="Stem"><see cref="Reading.Token.Stem"/>, of two words <see cref="Reading.WordHash.OfPair"/>, of a first one <see cref="Reading.WordHash.OfFirst"/>.</param>
internal readonly record struct WordKey(int Language, bool IsCustomers, uint Stem);
