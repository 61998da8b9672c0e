using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>
/// Steps from state to state: all the places in the net that words have led to are one state, and the same places are the same state. A step is
/// worked out once and remembered, so that a common word costs one look-up instead of a walk over hundreds of patterns. What is remembered
/// changes the speed and never the answer.
/// </summary>
internal sealed class PhraseStates
{
    /// <value>100,000 steps, 4 MB: a thousand calls take half of it, and hostile words cannot fill the memory.</value>
    private const int MaxSteps = 100_000;

    private const int FirstStates = 1024;

    private const int Unknown = -1;

    private readonly int[][] sets;
    private readonly StepMemory memory = new();
    private readonly PhraseStep anywhere;
    private readonly PhraseStep atBeginning;

    /// <summary>Where a word leads that begins no sentence: every word is asked for it, so it is kept by the word alone.</summary>
    private readonly int[] begun;

    /// <summary>By their number; there is none at 0.</summary>
    private PhraseState[] states = new PhraseState[FirstStates];
    private int lastState;

    // The work in hand.
    private readonly Lock working = new();
    private readonly PhraseWalk walk;
    private readonly List<int[]> placesOf = [[]];
    private readonly Dictionary<string, PhraseStep> byPlaces = [];
    private readonly Dictionary<string, int[]> cueSets = [];

    public PhraseStates(PhraseNet net, int[][] sets, int lastSymbol)
    {
        this.sets = sets;
        begun = new int[sets.Length];
        Array.Fill(begun, Unknown);
        walk = new PhraseWalk(net, lastSymbol);
        anywhere = StepTo(walk.Start(atBeginning: false));
        atBeginning = StepTo(walk.Start(atBeginning: true));
    }

    /// <summary>No more is to be remembered: time to begin anew, with the next sentence.</summary>
    public bool IsFull => memory.Count >= MaxSteps;

    public ref readonly PhraseState this[PhraseStep step] => ref Volatile.Read(ref states)[step.State];

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
        return memory.Find(from.State, word) ?? WorkOut(from, set, sameClause, word);
    }

    private PhraseStep WorkOut(PhraseStep from, int set, bool sameClause, int word)
    {
        lock (working)
        {
            if (memory.Find(from.State, word) is { } meanwhile)
                return meanwhile;
            var step = StepTo(walk.Next(placesOf[from.State], sets[set], sameClause));
            memory.Add(from.State, word, step);
            return step;
        }
    }

    private PhraseStep StepTo(int[] places)
    {
        if (places.Length == 0)
            return PhraseStep.Dead;
        var name = NameOf(places);
        if (byPlaces.TryGetValue(name, out var known))
            return known;
        var state = new PhraseState(Shared(walk.CuesAt(places)), Shared(walk.CuesAtEnding(places)));
        placesOf.Add(places);
        Keep(state);
        return byPlaces[name] = new PhraseStep(lastState, state.Cues.Length > 0, state.CuesAtEnding.Length > 0);
    }

    private void Keep(PhraseState state)
    {
        if (++lastState == states.Length)
        {
            var more = new PhraseState[states.Length * 2];
            states.CopyTo(more, 0);
            Volatile.Write(ref states, more);
        }

        states[lastState] = state;
    }

    /// <summary>Many states complete the same few cues.</summary>
    private int[] Shared(int[] cues)
    {
        var name = NameOf(cues);
        return cueSets.TryGetValue(name, out var known) ? known : cueSets[name] = cues;
    }

    private static string NameOf(int[] numbers) => new(MemoryMarshal.Cast<int, char>(numbers));
}
