using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>A sentence of one side.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
internal readonly record struct Sentence(int First, int End)
{
    public static readonly Sentence None;

    /// <summary>The sentence that begins at a token.</summary>
    public static Sentence At(ReadOnlySpan<Token> tokens, int first)
    {
        var end = first + 1;
        while (end < tokens.Length && tokens[end].Sentence == tokens[first].Sentence)
            end++;
        return new Sentence(first, end);
    }
}
