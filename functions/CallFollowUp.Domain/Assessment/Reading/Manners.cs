using CallFollowUp.Domain.Assessment.Cues;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>Decides how a phrase is meant, from the operators around it.</summary>
internal static class Manners
{
    /// <value>6 words: a negation or future further away rarely belongs to the phrase.</value>
    private const int Reach = 6;

    /// <value>4 words: "funktioniert bei mir leider nicht".</value>
    private const int ReachBack = 4;

    /// <value>12 words: in speech without punctuation a condition must end somewhere.</value>
    private const int ConditionReach = 12;

    public static Manner Of(int index, List<CueMatch> found, Transcript transcript)
    {
        var tokens = transcript.Tokens;
        var match = found[index];
        var manner = transcript.IsAsked(tokens[match.First]) ? Manner.Asked : Manner.Fact;
        for (var i = index - 1; i >= 0 && match.First - found[i].First <= ConditionReach; i--)
            manner |= Before(found[i], match, tokens);
        for (var i = index + 1; i < found.Count && found[i].First - match.End < ReachBack; i++)
            manner |= After(found[i], match, tokens);
        return manner;
    }

    private static Manner Before(CueMatch sign, CueMatch match, ReadOnlySpan<Token> tokens)
    {
        var near = match.First - sign.First <= Reach && tokens[sign.First].Clause == tokens[match.First].Clause;
        return (Cue)sign.Cue switch
        {
            Cue.Negation when near && sign.End <= match.First => Manner.Negated,
            Cue.Future when near && sign.End <= match.First => Manner.Future,
            Cue.Condition when sign.End <= match.First && tokens[sign.First].Sentence == tokens[match.First].Sentence => Manner.Conditional,
            Cue.Question when near => Manner.Asked,
            _ => Manner.Fact,
        };
    }

    private static Manner After(CueMatch sign, CueMatch match, ReadOnlySpan<Token> tokens)
    {
        if (tokens[sign.First].Clause != tokens[match.First].Clause)
            return Manner.Fact;
        return (Cue)sign.Cue switch
        {
            Cue.NegationAfter when sign.First >= match.End => Manner.Negated,
            Cue.Question when sign.First == match.First => Manner.Asked,
            _ => Manner.Fact,
        };
    }
}
