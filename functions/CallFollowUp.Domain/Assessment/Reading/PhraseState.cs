namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>What is said where the words so far have led.</summary>
/// <param name="Cues">The cues whose pattern is complete.</param>
/// <param name="CuesAtEnding">Those that are complete if the sentence ends here.</param>
internal readonly record struct PhraseState(int[] Cues, int[] CuesAtEnding);
