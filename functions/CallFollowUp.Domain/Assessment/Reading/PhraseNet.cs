namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>All patterns of a language as nodes and edges by symbol. Patterns that begin alike share their nodes.</summary>
internal sealed class PhraseNet
{
    /// <summary>Zero-width: the sentence begins here.</summary>
    public const int Beginning = 1;

    /// <summary>Zero-width: the sentence ends here.</summary>
    public const int Ending = 2;

    public const int AnyWord = 3;

    public const int Gap = 4;

    public const int FirstWordSymbol = 5;

    public const int Root = 0;

    public const int None = -1;

    // Edges and cues hang on their node as linked lists, those of the root, which are thousands, on their symbol: first one, then the next.
    private readonly List<int> firstEdge = [None];
    private readonly List<int> firstFromRoot = [];
    private readonly List<int> nextEdge = [];
    private readonly List<int> symbols = [];
    private readonly List<int> targets = [];
    private readonly List<bool> shared = [false];
    private readonly List<int> firstCue = [None];
    private readonly List<int> nextCue = [];
    private readonly List<int> cues = [];

    public int EdgeCount => symbols.Count;

    /// <summary>The first edge of any node but the root; <see cref="None"/> without one.</summary>
    public int FirstEdge(int node) => firstEdge[node];

    public int FirstFromRoot(int symbol) => symbol < firstFromRoot.Count ? firstFromRoot[symbol] : None;

    public int NextEdge(int edge) => nextEdge[edge];

    public int SymbolOf(int edge) => symbols[edge];

    public int TargetOf(int edge) => targets[edge];

    public int FirstCue(int node) => firstCue[node];

    public int NextCue(int at) => nextCue[at];

    public int CueAt(int at) => cues[at];

    /// <summary>Leads from all the nodes by the symbol to one node: a shared one where there is only one way to it.</summary>
    public int Extend(List<int> from, int symbol)
    {
        var onlyWay = from.Count == 1;
        if (onlyWay && SharedTarget(from[0], symbol) is var known and not None)
            return known;
        var node = firstEdge.Count;
        firstEdge.Add(None);
        firstCue.Add(None);
        shared.Add(onlyWay);
        foreach (var start in from)
            AddEdge(start, symbol, node);
        return node;
    }

    public void Complete(int node, int cue)
    {
        for (var at = firstCue[node]; at != None; at = nextCue[at])
        {
            if (cues[at] == cue)
                return;
        }

        nextCue.Add(firstCue[node]);
        firstCue[node] = cues.Count;
        cues.Add(cue);
    }

    private int SharedTarget(int from, int symbol)
    {
        for (var edge = from == Root ? FirstFromRoot(symbol) : firstEdge[from]; edge != None; edge = nextEdge[edge])
        {
            if (symbols[edge] == symbol && shared[targets[edge]])
                return targets[edge];
        }

        return None;
    }

    private void AddEdge(int from, int symbol, int to)
    {
        while (from == Root && firstFromRoot.Count <= symbol)
            firstFromRoot.Add(None);
        var first = from == Root ? firstFromRoot : firstEdge;
        var at = from == Root ? symbol : from;
        nextEdge.Add(first[at]);
        first[at] = symbols.Count;
        symbols.Add(symbol);
        targets.Add(to);
    }
}
