namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>Collects words and stems with the symbols they stand for, and lays them out as a <see cref="WordTable"/>.</summary>
internal sealed class WordTableBuilder
{
    private readonly List<ushort[]> rows = [new ushort[Letters.Count], new ushort[Letters.Count]];
    private readonly List<SortedSet<int>> words = [[], []];
    private readonly List<SortedSet<int>> stems = [[], []];
    private readonly List<int[]> sets = [[]];
    private readonly Dictionary<string, int> setIds = new() { [""] = 0 };

    public void Add(string word, bool isStem, int symbol)
    {
        var node = WordTable.Root;
        foreach (var c in word)
            node = StepOrGrow(node, Letters.Of(c));
        (isStem ? stems : words)[node].Add(symbol);
    }

    public WordTable Build()
    {
        var next = new ushort[rows.Count * Letters.Count];
        var whole = new int[rows.Count];
        var stem = new int[rows.Count];
        for (var node = 0; node < rows.Count; node++)
            rows[node].CopyTo(next, node * Letters.Count);
        Spread(WordTable.Root, [], whole, stem);
        return new WordTable(next, whole, stem, [.. sets]);
    }

    private void Spread(int node, SortedSet<int> inherited, int[] whole, int[] stem)
    {
        SortedSet<int> passing = [.. inherited, .. stems[node]];
        stem[node] = IdOf(passing);
        whole[node] = IdOf([.. passing, .. words[node]]);
        foreach (var child in rows[node])
        {
            if (child != 0)
                Spread(child, passing, whole, stem);
        }
    }

    private int IdOf(SortedSet<int> set)
    {
        var key = string.Join(',', set);
        if (setIds.TryGetValue(key, out var id))
            return id;
        sets.Add([.. set]);
        return setIds[key] = sets.Count - 1;
    }

    private int StepOrGrow(int node, byte letter)
    {
        if (rows[node][letter] == 0)
        {
            rows[node][letter] = checked((ushort)rows.Count);
            rows.Add(new ushort[Letters.Count]);
            words.Add([]);
            stems.Add([]);
        }

        return rows[node][letter];
    }
}
