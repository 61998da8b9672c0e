using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>Where each cue is first heard in a call, and who speaks in it at all.</summary>
internal readonly struct CueIndex
{
    private readonly int[] first;

    public CueIndex(CallReading reading)
    {
        first = new int[Lexicon.CueCount];
        Array.Fill(first, -1);
        var signals = reading.Signals;
        for (var i = signals.Length - 1; i >= 0; i--)
            first[(int)signals[i].Cue] = i;
        for (var turn = 0; turn < reading.Words.TurnCount; turn++)
        {
            var speaks = reading.Words.EndOf(turn) > reading.Words.FirstOf(turn);
            AgentSpeaks |= speaks && reading.SpeakerOf(turn) is Speaker.Agent or Speaker.Manager;
            ManagerSpeaks |= reading.SpeakerOf(turn) == Speaker.Manager;
            CustomerSpeaks |= speaks && reading.SpeakerOf(turn) == Speaker.Customer;
        }
    }

    public bool AgentSpeaks { get; }

    public bool CustomerSpeaks { get; }

    public bool ManagerSpeaks { get; }

    public bool Has(Cue cue) => first[(int)cue] >= 0;

    /// <summary>The index of the first such signal; -1 without one.</summary>
    public int FirstOf(Cue cue) => first[(int)cue];
}
