namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>Words that begin alike, or pairs of them, in one language, said by one side.</summary>
/// <param name="Language">An index of <see cref="Cues.Languages.Known"/>.</param>
/// <param name="Stem"><see cref="Reading.Token.Stem"/>, or of two words <see cref="Reading.WordHash.OfPair"/>.</param>
internal readonly record struct WordKey(int Language, bool IsCustomers, uint Stem);
