using System.Runtime.InteropServices;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>Walks the net of patterns: where words lead from all the places in it that were reached so far. One thread at a time.</summary>
internal sealed class PhraseWalk(PhraseNet net, int lastSymbol)
{
    /// <value>3 words, so that the cost of a token stays bounded.</value>
    private const int MaxGap = 3;

    /// <value>A place is node * 8 + words left in the gap + 1, or + 0 outside a gap.</value>
    private const int PerNode = 8;

    private readonly int[] heardIn = new int[lastSymbol + 1];
    private readonly List<int> places = [];
    private readonly List<int> cues = [];
    private int round;

    public int[] Start(bool atBeginning)
    {
        places.Clear();
        places.Add(PhraseNet.Root * PerNode);
        for (var edge = net.FirstFromRoot(PhraseNet.Beginning); atBeginning && edge != PhraseNet.None; edge = net.NextEdge(edge))
            Enter(net.TargetOf(edge));
        return Distinct(places);
    }

    /// <param name="word">The symbols that the next word stands for.</param>
    public int[] Next(int[] from, int[] word, bool sameClause)
    {
        places.Clear();
        round++;
        foreach (var symbol in word)
            heardIn[symbol] = round;
        var negates = heardIn[WordTable.Negator] == round;
        heardIn[PhraseNet.AnyWord] = negates ? 0 : round;
        foreach (var place in from)
        {
            var node = place / PerNode;
            var gap = place % PerNode - 1;
            if (gap > 0 && sameClause && !negates)
                places.Add(node * PerNode + gap);
            if (node == PhraseNet.Root)
                StepFromRoot(word, negates);
            for (var edge = net.FirstEdge(node); edge != PhraseNet.None; edge = net.NextEdge(edge))
            {
                if (heardIn[net.SymbolOf(edge)] == round)
                    Enter(net.TargetOf(edge));
            }
        }

        return Distinct(places);
    }

    /// <summary>The cues whose pattern is complete.</summary>
    public int[] CuesAt(int[] from)
    {
        cues.Clear();
        foreach (var place in from)
            AddCues(place / PerNode);
        return Distinct(cues);
    }

    /// <summary>Those that are complete if the sentence ends here.</summary>
    public int[] CuesAtEnding(int[] from)
    {
        cues.Clear();
        foreach (var place in from)
        {
            for (var edge = net.FirstEdge(place / PerNode); edge != PhraseNet.None; edge = net.NextEdge(edge))
            {
                if (net.SymbolOf(edge) == PhraseNet.Ending)
                    AddCues(net.TargetOf(edge));
            }
        }

        return Distinct(cues);
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
        places.Add(node * PerNode);
        for (var edge = net.FirstEdge(node); edge != PhraseNet.None; edge = net.NextEdge(edge))
        {
            if (net.SymbolOf(edge) == PhraseNet.Gap)
                places.Add(net.TargetOf(edge) * PerNode + MaxGap + 1);
        }
    }

    private void AddCues(int node)
    {
        for (var at = net.FirstCue(node); at != PhraseNet.None; at = net.NextCue(at))
            cues.Add(net.CueAt(at));
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
