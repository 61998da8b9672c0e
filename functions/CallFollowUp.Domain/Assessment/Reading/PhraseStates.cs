using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>
/// Steps from state to state. A step is worked out once and remembered, so that a common word costs one look-up instead of a walk over
/// hundreds of patterns. What is remembered changes the speed and never the answer.
/// </summary>
internal sealed class PhraseStates
{
    /// <value>100,000 steps, 4 MB: a thousand calls take half of it, and hostile words cannot fill the memory.</value>
    private const int MaxSteps = 100_000;

    /// <value>3 words, so that the cost of a token stays bounded.</value>
    private const int MaxGap = 3;

    /// <value>An item is node * 8 + words left in the gap + 1, or + 0 outside a gap.</value>
    private const int PerNode = 8;

    private const int FirstStates = 1024;

    private const int Unknown = -1;

    private readonly PhraseNet net;
    private readonly int[][] sets;
    private readonly StepMemory memory = new();
    private readonly Lock working = new();
    private readonly PhraseStep anywhere;
    private readonly PhraseStep atBeginning;

    /// <summary>Where a word leads that begins no sentence: every word is asked for it, so it is kept by the word alone.</summary>
    private readonly int[] begun;

    /// <summary>By their number; there is none at 0.</summary>
    private PhraseState[] states = new PhraseState[FirstStates];
    private int lastState;

    // The work in hand.
    private readonly Dictionary<string, PhraseState> byItems = [];
    private readonly int[] heardIn;
    private readonly List<int> items = [];
    private readonly List<int> complete = [];
    private readonly List<int> atEnding = [];
    private int round;

    public PhraseStates(PhraseNet net, int[][] sets, int lastSymbol)
    {
        this.net = net;
        this.sets = sets;
        heardIn = new int[lastSymbol + 1];
        begun = new int[sets.Length];
        Array.Fill(begun, Unknown);
        anywhere = Start(atBeginning: false);
        atBeginning = Start(atBeginning: true);
    }

    /// <summary>No more is to be remembered: time to begin anew, with the next sentence.</summary>
    public bool IsFull => memory.Count >= MaxSteps;

    public PhraseState this[PhraseStep step] => Volatile.Read(ref states)[step.State];

    /// <param name="set">The symbols that the first word of a sentence stands for.</param>
    public PhraseStep BeginSentence(int set) => Step(atBeginning, set, sameClause: true);

    /// <param name="set">The symbols that any other word stands for.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PhraseStep Begin(int set)
    {
        if (Volatile.Read(ref begun[set]) is var known and not Unknown)
            return new PhraseStep(known);
        var step = Step(anywhere, set, sameClause: true);
        Volatile.Write(ref begun[set], step.Number);
        return step;
    }

    /// <param name="set">The symbols that the next word stands for.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PhraseStep Step(PhraseStep from, int set, bool sameClause)
    {
        var word = set * 2 + (sameClause ? 1 : 0);
        return memory.Find(from.State, word) ?? WorkOutOnce(from, set, sameClause, word);
    }

    private PhraseStep Start(bool atBeginning)
    {
        items.Clear();
        items.Add(PhraseNet.Root * PerNode);
        for (var edge = net.FirstFromRoot(PhraseNet.Beginning); atBeginning && edge != PhraseNet.None; edge = net.NextEdge(edge))
            Enter(net.TargetOf(edge));
        return StateOfItems().Step;
    }

    private PhraseStep WorkOutOnce(PhraseStep from, int set, bool sameClause, int word)
    {
        lock (working)
        {
            if (memory.Find(from.State, word) is { } meanwhile)
                return meanwhile;
            var step = WorkOut(states[from.State], sets[set], sameClause);
            memory.Add(from.State, word, step);
            return step;
        }
    }

    private PhraseStep WorkOut(PhraseState from, int[] word, bool sameClause)
    {
        items.Clear();
        round++;
        foreach (var symbol in word)
            heardIn[symbol] = round;
        var negates = heardIn[WordTable.Negator] == round;
        heardIn[PhraseNet.AnyWord] = negates ? 0 : round;
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
                if (heardIn[net.SymbolOf(edge)] == round)
                    Enter(net.TargetOf(edge));
            }
        }

        return items.Count == 0 ? PhraseStep.Dead : StateOfItems().Step;
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
        var distinct = Distinct(items);
        var name = new string(MemoryMarshal.Cast<int, char>(distinct));
        if (byItems.TryGetValue(name, out var known))
            return known;
        complete.Clear();
        atEnding.Clear();
        foreach (var item in distinct)
        {
            var node = item / PerNode;
            AddCues(node, complete);
            for (var edge = net.FirstEdge(node); edge != PhraseNet.None; edge = net.NextEdge(edge))
            {
                if (net.SymbolOf(edge) == PhraseNet.Ending)
                    AddCues(net.TargetOf(edge), atEnding);
            }
        }

        return byItems[name] = Keep(new PhraseState(++lastState, distinct, Distinct(complete), Distinct(atEnding)));
    }

    private PhraseState Keep(PhraseState state)
    {
        if (lastState == states.Length)
        {
            var more = new PhraseState[states.Length * 2];
            states.CopyTo(more, 0);
            Volatile.Write(ref states, more);
        }

        return states[lastState] = state;
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
