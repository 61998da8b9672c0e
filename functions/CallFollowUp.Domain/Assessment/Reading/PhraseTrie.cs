namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>All patterns of a language as one trie over symbols, laid out flat. Finds every cue that begins at a token.</summary>
internal sealed class PhraseTrie(int[] firstEdge, int[] symbols, int[] targets, int[][] cues, int[][] afterSet)
{
    /// <summary>Zero-width: the sentence begins here.</summary>
    public const int Beginning = 1;

    /// <summary>Zero-width: the sentence ends here.</summary>
    public const int Ending = 2;

    public const int AnyWord = 3;

    public const int Gap = 4;

    public const int FirstWordSymbol = 5;

    /// <value>3 words, so that the cost of a token stays bounded.</value>
    private const int MaxGap = 3;

    public const int Root = 0;

    /// <summary>Adds what begins at <paramref name="at"/>; a pattern never leaves its sentence.</summary>
    public void Find(ReadOnlySpan<Token> tokens, int[][] sets, int at, List<CueMatch> found)
    {
        var sentence = tokens[at].Sentence;
        foreach (var node in afterSet[tokens[at].Words])
            From(node, tokens, sets, at, at + 1, sentence, found);
        if (at == 0 || tokens[at - 1].Sentence != sentence)
        {
            for (var edge = firstEdge[Root]; edge < firstEdge[Root + 1]; edge++)
            {
                if (symbols[edge] == Beginning)
                    From(targets[edge], tokens, sets, at, at, sentence, found);
            }
        }
    }

    private void From(int node, ReadOnlySpan<Token> tokens, int[][] sets, int start, int at, int sentence, List<CueMatch> found)
    {
        foreach (var cue in cues[node])
            Keep(new CueMatch(cue, start, at), found);

        var more = at < tokens.Length && tokens[at].Sentence == sentence;
        var words = more ? sets[tokens[at].Words] : [];
        for (var edge = firstEdge[node]; edge < firstEdge[node + 1]; edge++)
        {
            var target = targets[edge];
            switch (symbols[edge])
            {
                case Ending:
                    if (!more)
                        From(target, tokens, sets, start, at, sentence, found);
                    break;
                case Gap:
                    for (var skip = 0; skip <= MaxGap; skip++)
                    {
                        From(target, tokens, sets, start, at + skip, sentence, found);
                        if (at + skip >= tokens.Length || tokens[at + skip].Clause != tokens[at - 1].Clause)
                            break;
                    }

                    break;
                case AnyWord:
                    if (more)
                        From(target, tokens, sets, start, at + 1, sentence, found);
                    break;
                case var symbol:
                    if (more && words.AsSpan().Contains(symbol))
                        From(target, tokens, sets, start, at + 1, sentence, found);
                    break;
            }
        }
    }

    /// <summary>Of one cue's matches from one place, only the longest counts.</summary>
    private static void Keep(CueMatch match, List<CueMatch> found)
    {
        for (var i = found.Count - 1; i >= 0 && found[i].First == match.First; i--)
        {
            if (found[i].Cue != match.Cue)
                continue;
            if (found[i].End < match.End)
                found[i] = match;
            return;
        }

        found.Add(match);
    }
}
