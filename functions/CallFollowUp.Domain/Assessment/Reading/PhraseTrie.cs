namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>All patterns of a language as one trie over symbols, laid out flat. Finds every cue that begins at a token.</summary>
internal sealed class PhraseTrie
{
    /// <summary>Zero-width: the sentence begins here.</summary>
    public const int Beginning = 1;

    /// <summary>Zero-width: the sentence ends here.</summary>
    public const int Ending = 2;

    public const int AnyWord = 3;

    public const int Gap = 4;

    public const int FirstWordSymbol = 5;

    public const int Root = 0;

    private readonly PhraseStates states;
    private readonly PhraseState anywhere;
    private readonly PhraseState atBeginning;

    public PhraseTrie(int[] firstEdge, int[] symbols, int[] targets, int[][] cues, int[][] sets)
    {
        states = new PhraseStates(firstEdge, symbols, targets, cues, sets);
        anywhere = states.Start(atBeginning: false);
        atBeginning = states.Start(atBeginning: true);
    }

    /// <summary>Adds what begins at <paramref name="at"/>; a pattern never leaves its sentence.</summary>
    public void Find(ReadOnlySpan<Token> tokens, int at, List<CueMatch> found)
    {
        var sentence = tokens[at].Sentence;
        var state = at == 0 || tokens[at - 1].Sentence != sentence ? atBeginning : anywhere;
        for (var end = at; ; end++)
        {
            if (end == tokens.Length || tokens[end].Sentence != sentence)
            {
                Keep(state.CuesAtEnding, at, end, found);
                return;
            }

            var sameClause = end == at || tokens[end].Clause == tokens[end - 1].Clause;
            if (states.Step(state, tokens[end].Words, sameClause) is not { } next)
                return;
            state = next;
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
