namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>Collects symbol sequences with their cues, and lays them out as a <see cref="PhraseTrie"/>.</summary>
internal sealed class PhraseTrieBuilder
{
    private readonly List<SortedDictionary<int, int>> nodes = [[]];
    private readonly List<SortedSet<int>> cues = [[]];

    public void Add(IEnumerable<int> symbols, int cue)
    {
        var node = PhraseTrie.Root;
        foreach (var symbol in symbols)
        {
            if (!nodes[node].TryGetValue(symbol, out var target))
            {
                target = nodes.Count;
                nodes[node].Add(symbol, target);
                nodes.Add([]);
                cues.Add([]);
            }

            node = target;
        }

        cues[node].Add(cue);
    }

    public PhraseTrie Build(int[][] sets)
    {
        var firstEdge = new int[nodes.Count + 1];
        for (var node = 0; node < nodes.Count; node++)
            firstEdge[node + 1] = firstEdge[node] + nodes[node].Count;
        return new PhraseTrie(
            firstEdge,
            [.. nodes.SelectMany(edges => edges.Keys)],
            [.. nodes.SelectMany(edges => edges.Values)],
            [.. cues.Select(set => set.ToArray())],
            sets);
    }
}
