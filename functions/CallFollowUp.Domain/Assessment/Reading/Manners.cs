using System.Runtime.InteropServices;
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

    /// <summary>Marks every phrase; one pass, because both lists are in the order of the words.</summary>
    /// <returns>The number of signs looked at: the cost.</returns>
    public static int Mark(Span<CueMatch> found, List<CueMatch> operators, Transcript transcript)
    {
        operators.Clear();
        foreach (var match in found)
        {
            if (CueTraits.IsOperator((Cue)match.Cue))
                operators.Add(match);
        }

        var signs = CollectionsMarshal.AsSpan(operators);
        var near = 0;
        var steps = 0;
        foreach (ref var match in found)
        {
            while (near < signs.Length && match.First - signs[near].First > ConditionReach)
                near++;
            if (!CueTraits.IsOperator((Cue)match.Cue))
                match = match with { Manner = Of(match, signs[near..], transcript, ref steps) };
        }

        return steps;
    }

    /// <param name="signs">From the first that may be near enough.</param>
    private static Manner Of(in CueMatch match, ReadOnlySpan<CueMatch> signs, Transcript transcript, ref int steps)
    {
        var tokens = transcript.Tokens;
        var manner = transcript.IsAsked(tokens[match.First]) ? Manner.Asked : Manner.Fact;
        for (var i = 0; i < signs.Length && signs[i].First - match.End < ReachBack; i++, steps++)
            manner |= signs[i].First <= match.First ? Before(signs[i], match, tokens) : After(signs[i], match, tokens);
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
        var negates = (Cue)sign.Cue == Cue.NegationAfter && sign.First >= match.End && tokens[sign.First].Clause == tokens[match.First].Clause;
        return negates ? Manner.Negated : Manner.Fact;
    }
}
