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
        for (var at = 0; at < tokens.Length; at++)
            lexicon.Phrases.Find(tokens, at, found);

        Hide(found);
        Manners.Mark(found, transcript);
    }

    private static void Hide(List<CueMatch> found)
    {
        Span<int> endOf = stackalloc int[Lexicon.CueCount];
        var maskers = new List<CueMatch>();
        foreach (var match in found)
        {
            if (match.Cue < Lexicon.CueCount && CueTraits.MasksAny((Cue)match.Cue))
                maskers.Add(match);
        }

        var kept = 0;
        var near = 0;
        for (var i = 0; i < found.Count; i++)
        {
            var match = found[i];
            while (near < maskers.Count && match.First - maskers[near].First > MaskReach)
                near++;
            if (match.Cue < Lexicon.CueCount)
            {
                if (endOf[match.Cue] >= match.End || IsMasked(match, maskers, near))
                    continue;
                endOf[match.Cue] = match.End;
            }

            found[kept++] = match;
        }

        found.RemoveRange(kept, found.Count - kept);
    }

    private static bool IsMasked(CueMatch match, List<CueMatch> maskers, int near)
    {
        for (var i = near; i < maskers.Count && maskers[i].First <= match.First; i++)
        {
            if (maskers[i].End >= match.End && CueTraits.Masks((Cue)maskers[i].Cue, (Cue)match.Cue))
                return true;
        }

        return false;
    }
}
