namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>One word as it was said.</summary>
/// <param name="Start">Character offset in the turn's text, inclusive.</param>
/// <param name="End">Character offset in the turn's text, exclusive.</param>
/// <param name="Words">The set of cue words that this word is; 0 for a word that no cue names.</param>
/// <param name="Hash">Equal for equal words; finds repeats ("the the").</param>
/// <param name="Stem">Equal for words that begin alike; finds what the other speaker says back.</param>
internal readonly record struct Token(int Turn, int Start, int End, int Words, int Sentence, int Clause, uint Hash, uint Stem)
{
    /// <value>5 letters: "blinking" and "blinks", "Schraube" and "Schrauben".</value>
    public const int StemLetters = 5;
}
