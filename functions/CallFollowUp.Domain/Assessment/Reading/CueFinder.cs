using System.Runtime.InteropServices;
using CallFollowUp.Domain.Assessment.Cues;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>Finds the cues of a transcript, and how each is meant: negated, under a condition, asked, or of the future.</summary>
internal sealed class CueFinder
{
    /// <value>12 words: no phrase that hides others is longer.</value>
    private const int MaskReach = 12;

    private readonly List<CueMatch> found = [];
    private readonly List<CueMatch> maskers = [];
    private readonly List<CueMatch> signs = [];

    /// <summary>Words and phrases looked at, the work of the last transcript: it grows with the words, whatever they are.</summary>
    public long Steps { get; private set; }

    /// <returns>In the order of the words; only until the next transcript.</returns>
    public ReadOnlySpan<CueMatch> Find(Transcript transcript, Lexicon lexicon)
    {
        found.Clear();
        Steps = 0;
        var tokens = transcript.Tokens;
        for (var at = 0; at < tokens.Length; at++)
            Steps += lexicon.Phrases.Find(tokens, at, found);

        KeepWhatIsSaidByTheRightSpeaker(transcript);
        Hide();
        Steps += Manners.Mark(found, signs, transcript);
        return CollectionsMarshal.AsSpan(found);
    }

    /// <summary>Before anything is hidden: a customer's phrase in the agent's mouth hides nothing.</summary>
    private void KeepWhatIsSaidByTheRightSpeaker(Transcript transcript)
    {
        var kept = 0;
        for (var i = 0; i < found.Count; i++)
        {
            if (CueTraits.IsSaidBy((Cue)found[i].Cue, transcript.SpeakerOf(transcript.Tokens[found[i].First].Turn)))
                found[kept++] = found[i];
        }

        found.RemoveRange(kept, found.Count - kept);
    }

    private void Hide()
    {
        Span<int> endOf = stackalloc int[Lexicon.CueCount];
        maskers.Clear();
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
                if (endOf[match.Cue] >= match.End || IsMasked(match, near))
                    continue;
                endOf[match.Cue] = match.End;
            }

            found[kept++] = match;
        }

        found.RemoveRange(kept, found.Count - kept);
    }

    private bool IsMasked(CueMatch match, int near)
    {
        for (var i = near; i < maskers.Count && maskers[i].First <= match.First; i++)
        {
            Steps++;
            if (maskers[i].End >= match.End && CueTraits.Masks((Cue)maskers[i].Cue, (Cue)match.Cue))
                return true;
        }

        return false;
    }
}
