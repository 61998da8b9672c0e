using CallFollowUp.Domain.Assessment.Cues;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>Finds the cues of a transcript, and how each is meant: negated, under a condition, asked, or of the future.</summary>
internal static class CueFinder
{
    /// <value>12 words: no phrase that hides others is longer.</value>
    private const int MaskReach = 12;

    public static void Find(Transcript transcript, Lexicon lexicon, List<CueMatch> found)
    {
        var tokens = transcript.Tokens;
        var sets = lexicon.Words.Sets;
        for (var at = 0; at < tokens.Length; at++)
            lexicon.Phrases.Find(tokens, sets, at, found);

        Hide(found);
        for (var i = 0; i < found.Count; i++)
            found[i] = found[i] with { Manner = Manners.Of(i, found, transcript) };
    }

    private static void Hide(List<CueMatch> found)
    {
        var kept = 0;
        for (var i = 0; i < found.Count; i++)
        {
            if (!IsHidden(found, i))
                found[kept++] = found[i];
        }

        found.RemoveRange(kept, found.Count - kept);
    }

    private static bool IsHidden(List<CueMatch> found, int index)
    {
        var match = found[index];
        for (var i = index - 1; i >= 0 && match.First - found[i].First <= MaskReach; i--)
        {
            if (Hides(found[i], match))
                return true;
        }

        for (var i = index + 1; i < found.Count && found[i].First == match.First; i++)
        {
            if (Hides(found[i], match))
                return true;
        }

        return false;
    }

    private static bool Hides(CueMatch outer, CueMatch inner) =>
        outer.End >= inner.End
        && ((outer.Cue == inner.Cue && outer != inner)
            || (outer.Cue < Lexicon.CueCount && inner.Cue < Lexicon.CueCount && CueTraits.Masks((Cue)outer.Cue, (Cue)inner.Cue)));
}
