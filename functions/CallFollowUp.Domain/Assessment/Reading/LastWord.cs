namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>A word of the last turns.</summary>
/// <param name="Token">Its index in the transcript.</param>
/// <param name="Stem"><see cref="Token.Stem"/> of the word.</param>
internal readonly record struct LastWord(int Token, uint Stem, bool IsCustomers);
