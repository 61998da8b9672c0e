using System.Runtime.InteropServices;
using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>A call as it was understood: its words, and the signals in the order they were said.</summary>
internal sealed class CallReading
{
    private readonly CueFinder finder = new();
    private readonly List<Signal> signals = [];
    private readonly List<CueMatch> policies = [];

    public ClosedCall Call { get; private set; } = null!;

    public Lexicon Lexicon { get; private set; } = null!;

    public Transcript Words { get; } = new();

    public ReadOnlySpan<Signal> Signals => CollectionsMarshal.AsSpan(signals);

    /// <summary>The company's required statements that were made.</summary>
    public IReadOnlyList<CueMatch> Policies => policies;

    /// <summary>The work that finding the cues took, counted in words and phrases looked at.</summary>
    public long Steps => finder.Steps;

    public void Read(ClosedCall call, Lexicon lexicon)
    {
        Call = call;
        Lexicon = lexicon;
        Words.Clear();
        signals.Clear();
        policies.Clear();
        Tokeniser.Read(call.Transcript, lexicon, Words);
        foreach (var match in finder.Find(Words, lexicon))
            Weigh(match);
    }

    public Speaker SpeakerOf(int turn) => Call.Transcript[turn].Speaker;

    private void Weigh(CueMatch match)
    {
        var turn = Words.Tokens[match.First].Turn;
        if (match.Cue >= Lexicon.CueCount)
        {
            if (SpeakerOf(turn) is Speaker.Agent or Speaker.Manager)
                policies.Add(match);
            return;
        }

        var cue = (Cue)match.Cue;
        if (cue <= Cue.Ignore || !CueTraits.IsSaidBy(cue, SpeakerOf(turn)))
            return;
        if ((match.Manner & CueTraits.TakenBackBy(cue)) == 0)
            signals.Add(new Signal(cue, turn, match.First, match.End, match.Manner));
        else if (match.Manner == Manner.Negated && CueTraits.Negated(cue) is { } opposite)
            signals.Add(new Signal(opposite, turn, match.First, match.End, match.Manner));
    }
}
