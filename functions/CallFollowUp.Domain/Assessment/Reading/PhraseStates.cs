using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>
/// Steps from state to state. A step is worked out once and remembered, so that a common word costs one look-up instead of a walk over
/// hundreds of patterns. What is remembered changes the speed and never the answer.
/// </summary>
internal sealed class PhraseStates(PhraseNet net, int[][] sets, int lastSymbol)
{
    /// <value>3 words, so that the cost of a token stays bounded.</value>
    private const int MaxGap = 3;

    /// <value>An item is node * 8 + words left in the gap + 1, or + 0 outside a gap.</value>
    private const int PerNode = 8;

    /// <summary>The bits of the symbols that a word stands for, for each set of them.</summary>
    private readonly ulong[] bits = Array.ConvertAll(sets, set => set.Aggregate(0UL, (all, symbol) => all | PhraseState.BitOf(symbol)));

    private readonly StepMemory memory = new();
    private readonly Lock working = new();

    // The work in hand.
    private readonly int[] heardIn = new int[lastSymbol + 1];
    private readonly List<int> items = [];
    private readonly List<int> complete = [];
    private readonly List<int> atEnding = [];
    private int lastId;

    public PhraseState Start(bool atBeginning)
    {
        lock (working)
        {
            items.Clear();
            items.Add(PhraseNet.Root * PerNode);
            for (var edge = net.FirstFromRoot(PhraseNet.Beginning); atBeginning && edge != PhraseNet.None; edge = net.NextEdge(edge))
                Enter(net.TargetOf(edge));
            return StateOfItems();
        }
    }

    /// <param name="set">The symbols that the word stands for.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PhraseState Step(PhraseState from, int set, bool sameClause)
    {
        if ((from.Wanted & bits[set]) == 0 && from.Wanted != PhraseState.Anything)
            return PhraseState.Dead;
        var word = set * 2 + (sameClause ? 1 : 0);
        return memory.Find(from.Id, word) ?? WorkOutOnce(from, set, sameClause, word);
    }

    private PhraseState WorkOutOnce(PhraseState from, int set, bool sameClause, int word)
    {
        lock (working)
        {
            if (memory.Find(from.Id, word) is { } meanwhile)
                return meanwhile;
            var next = WorkOut(from, sets[set], sameClause);
            memory.Add(from.Id, word, next);
            return next;
        }
    }

    private PhraseState WorkOut(PhraseState from, int[] word, bool sameClause)
    {
        items.Clear();
        lastId++;
        foreach (var symbol in word)
            heardIn[symbol] = lastId;
        var negates = heardIn[WordTable.Negator] == lastId;
        heardIn[PhraseNet.AnyWord] = negates ? 0 : lastId;
        foreach (var item in from.Items)
        {
            var node = item / PerNode;
            var gap = item % PerNode - 1;
            if (gap > 0 && sameClause && !negates)
                items.Add(node * PerNode + gap);
            if (node == PhraseNet.Root)
                StepFromRoot(word, negates);
            for (var edge = net.FirstEdge(node); edge != PhraseNet.None; edge = net.NextEdge(edge))
            {
                if (heardIn[net.SymbolOf(edge)] == lastId)
                    Enter(net.TargetOf(edge));
            }
        }

        return items.Count == 0 ? PhraseState.Dead : StateOfItems();
    }

    private void StepFromRoot(int[] word, bool negates)
    {
        for (var edge = net.FirstFromRoot(PhraseNet.AnyWord); !negates && edge != PhraseNet.None; edge = net.NextEdge(edge))
            Enter(net.TargetOf(edge));
        foreach (var symbol in word)
        {
            for (var edge = net.FirstFromRoot(symbol); edge != PhraseNet.None; edge = net.NextEdge(edge))
                Enter(net.TargetOf(edge));
        }
    }

    /// <summary>A node, and what its gap leads to before a word is skipped.</summary>
    private void Enter(int node)
    {
        items.Add(node * PerNode);
        for (var edge = net.FirstEdge(node); edge != PhraseNet.None; edge = net.NextEdge(edge))
        {
            if (net.SymbolOf(edge) == PhraseNet.Gap)
                items.Add(net.TargetOf(edge) * PerNode + MaxGap + 1);
        }
    }

    private PhraseState StateOfItems()
    {
        complete.Clear();
        atEnding.Clear();
        var distinct = Distinct(items);
        var wanted = 0UL;
        foreach (var item in distinct)
        {
            var node = item / PerNode;
            if (node == PhraseNet.Root || item % PerNode != 0)
                wanted = PhraseState.Anything;
            AddCues(node, complete);
            for (var edge = net.FirstEdge(node); edge != PhraseNet.None; edge = net.NextEdge(edge))
            {
                var symbol = net.SymbolOf(edge);
                wanted |= symbol == PhraseNet.AnyWord ? PhraseState.Anything : PhraseState.BitOf(symbol);
                if (symbol == PhraseNet.Ending)
                    AddCues(net.TargetOf(edge), atEnding);
            }
        }

        return new PhraseState(++lastId, distinct, Distinct(complete), Distinct(atEnding), wanted);
    }

    private void AddCues(int node, List<int> to)
    {
        for (var at = net.FirstCue(node); at != PhraseNet.None; at = net.NextCue(at))
            to.Add(net.CueAt(at));
    }

    private static int[] Distinct(List<int> numbers)
    {
        if (numbers.Count == 0)
            return [];
        var sorted = CollectionsMarshal.AsSpan(numbers);
        sorted.Sort();
        var kept = 1;
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] != sorted[kept - 1])
                sorted[kept++] = sorted[i];
        }

        return sorted[..kept].ToArray();
    }
}
