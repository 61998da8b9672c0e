using System.Runtime.InteropServices;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>Collects words and stems with the symbols they stand for, and lays them out as a <see cref="WordTable"/>.</summary>
internal sealed class WordTableBuilder
{
    private const int FirstRows = 1024;

    private readonly List<int[]> sets = [[]];
    private readonly Dictionary<string, int> setIds = new() { [""] = 0 };
    private int[] next = new int[FirstRows * Letters.Count];
    private List<int>?[] words = new List<int>?[FirstRows];
    private List<int>?[] stems = new List<int>?[FirstRows];
    private int rows = WordTable.Root / Letters.Count + 1;

    public void Add(string word, bool isStem, int symbol)
    {
        Add(word, isStem, symbol, longUmlauts: false);
        if (word.AsSpan().ContainsAny('ä', 'ö', 'ü'))
            Add(word, isStem, symbol, longUmlauts: true);
    }

    public WordTable Build()
    {
        var whole = new int[rows];
        var stem = new int[rows];
        Spread(WordTable.Root, 0, whole, stem);
        return new WordTable(next[..(rows * Letters.Count)], whole, stem, [.. sets]);
    }

    private void Add(string word, bool isStem, int symbol, bool longUmlauts)
    {
        var node = WordTable.Root;
        foreach (var c in word)
        {
            node = StepOrGrow(node, Letters.Of(c));
            if (longUmlauts && Letters.IsUmlaut(c))
                node = StepOrGrow(node, Letters.Of('e'));
        }

        ref var symbols = ref (isStem ? stems : words)[node / Letters.Count];
        symbols ??= [];
        symbols.Add(symbol);
    }

    private void Spread(int node, int inherited, int[] whole, int[] stem)
    {
        var row = node / Letters.Count;
        stem[row] = Joined(inherited, stems[row]);
        whole[row] = Joined(stem[row], words[row]);
        for (var letter = 0; letter < Letters.Count; letter++)
        {
            if (next[node + letter] is var child and not WordTable.Nowhere)
                Spread(child, stem[row], whole, stem);
        }
    }

    /// <summary>The set that holds the symbols of another and more.</summary>
    private int Joined(int set, List<int>? more)
    {
        if (more is null)
            return set;
        more.AddRange(sets[set]);
        more.Sort();
        var symbols = CollectionsMarshal.AsSpan(more);
        var key = new string(MemoryMarshal.Cast<int, char>(symbols));
        if (setIds.TryGetValue(key, out var id))
            return id;
        sets.Add(symbols.ToArray());
        return setIds[key] = sets.Count - 1;
    }

    private int StepOrGrow(int node, byte letter)
    {
        if (next[node + letter] is var known and not WordTable.Nowhere)
            return known;
        var grown = next[node + letter] = rows * Letters.Count;
        if (++rows > words.Length)
        {
            Array.Resize(ref next, next.Length * 2);
            Array.Resize(ref words, words.Length * 2);
            Array.Resize(ref stems, stems.Length * 2);
        }

        return grown;
    }
}
