using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>Where each cue is heard in a call first and last, and who speaks in it at all.</summary>
internal sealed class CueIndex
{
    private const int Nowhere = -1;

    private readonly int[] first = new int[Lexicon.CueCount];
    private readonly int[] last = new int[Lexicon.CueCount];

    public bool AgentSpeaks { get; private set; }

    public bool CustomerSpeaks { get; private set; }

    public bool ManagerSpeaks { get; private set; }

    public bool Has(Cue cue) => first[(int)cue] != Nowhere;

    /// <summary>The index of the first such signal; -1 without one.</summary>
    public int FirstOf(Cue cue) => first[(int)cue];

    /// <summary>The index of the last such signal; -1 without one.</summary>
    public int LastOf(Cue cue) => last[(int)cue];

    public void Read(CallReading reading)
    {
        Array.Fill(first, Nowhere);
        Array.Fill(last, Nowhere);
        var signals = reading.Signals;
        for (var i = 0; i < signals.Length; i++)
        {
            var cue = (int)signals[i].Cue;
            if (first[cue] == Nowhere)
                first[cue] = i;
            last[cue] = i;
        }

        (AgentSpeaks, CustomerSpeaks, ManagerSpeaks) = (false, false, false);
        for (var turn = 0; turn < reading.Words.TurnCount; turn++)
        {
            var speaks = reading.Words.EndOf(turn) > reading.Words.FirstOf(turn);
            AgentSpeaks |= speaks && reading.SpeakerOf(turn) is Speaker.Agent or Speaker.Manager;
            ManagerSpeaks |= reading.SpeakerOf(turn) == Speaker.Manager;
            CustomerSpeaks |= speaks && reading.SpeakerOf(turn) == Speaker.Customer;
        }
    }
}
