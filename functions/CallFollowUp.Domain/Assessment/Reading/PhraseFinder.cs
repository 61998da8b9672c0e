namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>Finds every cue that begins at a token.</summary>
internal sealed class PhraseFinder
{
    private readonly PhraseStates states;
    private readonly PhraseState anywhere;
    private readonly PhraseState atBeginning;

    public PhraseFinder(PhraseNet net, int[][] sets, int lastSymbol)
    {
        states = new PhraseStates(net, sets, lastSymbol);
        anywhere = states.Start(atBeginning: false);
        atBeginning = states.Start(atBeginning: true);
    }

    /// <summary>Adds what begins at <paramref name="at"/>; a pattern never leaves its sentence.</summary>
    /// <returns>The number of steps taken: the cost.</returns>
    public int Find(ReadOnlySpan<Token> tokens, int at, List<CueMatch> found)
    {
        var sentence = tokens[at].Sentence;
        var state = at == 0 || tokens[at - 1].Sentence != sentence ? atBeginning : anywhere;
        for (var end = at; ; end++)
        {
            if (end == tokens.Length || tokens[end].Sentence != sentence)
            {
                Keep(state.CuesAtEnding, at, end, found);
                return end - at;
            }

            var sameClause = end == at || tokens[end].Clause == tokens[end - 1].Clause;
            state = states.Step(state, tokens[end].Words, sameClause);
            if (state == PhraseState.Dead)
                return end - at + 1;
            Keep(state.Cues, at, end + 1, found);
        }
    }

    /// <summary>Of one cue's matches from one place, only the longest counts.</summary>
    private static void Keep(int[] cues, int first, int end, List<CueMatch> found)
    {
        foreach (var cue in cues)
        {
            var i = found.Count - 1;
            while (i >= 0 && found[i].First == first && found[i].Cue != cue)
                i--;
            if (i >= 0 && found[i].First == first)
                found[i] = new CueMatch(cue, first, end);
            else
                found.Add(new CueMatch(cue, first, end));
        }
    }
}
