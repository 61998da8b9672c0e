using System.Runtime.CompilerServices;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>Finds every cue that begins at a token.</summary>
internal sealed class PhraseFinder
{
    private readonly PhraseStates states;
    private readonly PhraseState anywhere;
    private readonly PhraseState atBeginning;

    /// <summary>Where a word leads that begins no sentence: every word is asked for it, so it is kept by the word alone.</summary>
    private readonly PhraseState?[] begun;

    public PhraseFinder(PhraseNet net, int[][] sets, int lastSymbol)
    {
        states = new PhraseStates(net, sets, lastSymbol);
        anywhere = states.Start(atBeginning: false);
        atBeginning = states.Start(atBeginning: true);
        begun = new PhraseState?[sets.Length];
    }

    /// <summary>Adds what begins at <paramref name="at"/>; a pattern never leaves its sentence.</summary>
    /// <returns>The number of steps taken: the cost.</returns>
    public int Find(ReadOnlySpan<Token> tokens, int at, List<CueMatch> found)
    {
        var before = found.Count;
        var sentence = tokens[at].Sentence;
        var state = Begin(tokens[at].Words, at == 0 || tokens[at - 1].Sentence != sentence);
        var end = at + 1;
        for (; state != PhraseState.Dead; end++)
        {
            Keep(state.Cues, at, end, found, before);
            if (end == tokens.Length || tokens[end].Sentence != sentence)
            {
                Keep(state.CuesAtEnding, at, end, found, before);
                return end - at;
            }

            state = states.Step(state, tokens[end].Words, tokens[end].Clause == tokens[end - 1].Clause);
        }

        return end - at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private PhraseState Begin(int word, bool beginsSentence) =>
        beginsSentence ? states.Step(atBeginning, word, sameClause: true) : begun[word] ??= states.Step(anywhere, word, sameClause: true);

    /// <summary>Of one cue's matches from one place, only the longest counts.</summary>
    /// <param name="before">Where the matches from this place begin in <paramref name="found"/>.</param>
    private static void Keep(int[] cues, int first, int end, List<CueMatch> found, int before)
    {
        foreach (var cue in cues)
        {
            var i = found.Count - 1;
            while (i >= before && found[i].Cue != cue)
                i--;
            if (i >= before)
                found[i] = new CueMatch(cue, first, end);
            else
                found.Add(new CueMatch(cue, first, end));
        }
    }
}
