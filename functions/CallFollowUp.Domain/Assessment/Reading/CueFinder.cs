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
        foreach (var sentence in transcript.Sentences)
            Steps += lexicon.PhrasesOf(transcript.SpeakerOf(sentence.Turn)).Find(transcript.Tokens, sentence, found);

        Hide();
        Steps += Manners.Mark(CollectionsMarshal.AsSpan(found), signs, transcript);
        return CollectionsMarshal.AsSpan(found);
    }

    private void Hide()
    {
        Span<int> endOf = stackalloc int[Lexicon.CueCount];
        maskers.Clear();
        var matches = CollectionsMarshal.AsSpan(found);
        foreach (var match in matches)
        {
            if (match.Cue < Lexicon.CueCount && CueTraits.MasksAny((Cue)match.Cue))
                maskers.Add(match);
        }

        var kept = 0;
        var near = 0;
        foreach (var match in matches)
        {
            while (near < maskers.Count && match.First - maskers[near].First > MaskReach)
                near++;
            if (match.Cue < Lexicon.CueCount)
            {
                if (endOf[match.Cue] >= match.End || IsMasked(match, near))
                    continue;
                endOf[match.Cue] = match.End;
            }

            matches[kept++] = match;
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
