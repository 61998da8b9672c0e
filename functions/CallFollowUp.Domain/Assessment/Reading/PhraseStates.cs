namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>
/// Steps from state to state. A step is worked out once and remembered, so that a common word costs one look-up instead of a walk over
/// hundreds of patterns. What is remembered changes the speed and never the answer.
/// </summary>
internal sealed class PhraseStates(int[] firstEdge, int[] symbols, int[] targets, int[][] cues, int[][] sets)
{
    /// <value>3 words, so that the cost of a token stays bounded.</value>
    private const int MaxGap = 3;

    /// <value>An item is node * 8 + words left in the gap + 1, or + 0 outside a gap.</value>
    private const int PerNode = 8;

    /// <value>200,000 steps, some 40 MB at the very most: hostile words cannot fill the memory.</value>
    private const int MaxRemembered = 200_000;

    private int remembered;

    public PhraseState Start(bool atBeginning)
    {
        var items = new SortedSet<int>();
        Add(PhraseTrie.Root, items);
        for (var edge = firstEdge[PhraseTrie.Root]; atBeginning && edge < firstEdge[PhraseTrie.Root + 1]; edge++)
        {
            if (symbols[edge] == PhraseTrie.Beginning)
                Add(targets[edge], items);
        }

        return StateOf(items);
    }

    public PhraseState? Step(PhraseState from, int set, bool sameClause)
    {
        var key = set * 2 + (sameClause ? 1 : 0);
        if (from.Next.TryGetValue(key, out var next))
            return next;
        next = WorkOut(from, sets[set], sameClause);
        if (remembered < MaxRemembered && from.Next.TryAdd(key, next))
            Interlocked.Increment(ref remembered);
        return next;
    }

    private PhraseState? WorkOut(PhraseState from, int[] words, bool sameClause)
    {
        var items = new SortedSet<int>();
        foreach (var item in from.Items)
        {
            var node = item / PerNode;
            var gap = item % PerNode - 1;
            if (gap > 0 && sameClause)
                items.Add(node * PerNode + gap);
            for (var edge = firstEdge[node]; edge < firstEdge[node + 1]; edge++)
            {
                if (symbols[edge] == PhraseTrie.AnyWord || (symbols[edge] >= PhraseTrie.FirstWordSymbol && words.AsSpan().Contains(symbols[edge])))
                    Add(targets[edge], items);
            }
        }

        return items.Count == 0 ? null : StateOf(items);
    }

    /// <summary>A node, and what its gap leads to before a word is skipped.</summary>
    private void Add(int node, SortedSet<int> items)
    {
        items.Add(node * PerNode);
        for (var edge = firstEdge[node]; edge < firstEdge[node + 1]; edge++)
        {
            if (symbols[edge] == PhraseTrie.Gap)
                items.Add(targets[edge] * PerNode + MaxGap + 1);
        }
    }

    private PhraseState StateOf(SortedSet<int> items)
    {
        var complete = new SortedSet<int>();
        var atEnding = new SortedSet<int>();
        foreach (var item in items)
        {
            var node = item / PerNode;
            complete.UnionWith(cues[node]);
            for (var edge = firstEdge[node]; edge < firstEdge[node + 1]; edge++)
            {
                if (symbols[edge] == PhraseTrie.Ending)
                    atEnding.UnionWith(cues[targets[edge]]);
            }
        }

        return new PhraseState([.. items], [.. complete], [.. atEnding]);
    }
}
