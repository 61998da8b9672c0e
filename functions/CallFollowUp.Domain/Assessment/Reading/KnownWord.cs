namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>What a word is taken for, wherever it stands: see <see cref="Token"/>.</summary>
internal readonly record struct KnownWord(int Words, uint Hash, uint Stem);
