using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging.Practised;

/// <summary>Acknowledging, saying back, feeling with the customer, and not undoing it with a 'but'.</summary>
internal static class Acknowledging
{
    /// <value>The first 70% of the turns: later, the story is told and done with.</value>
    private const double StoryEnds = 0.7;

    /// <value>14 words: "I do understand how frustrating a second no-show is, but".</value>
    private const int ButReach = 14;

    public static void Fill(CallReading reading, Dictionary<Practice, PracticeState> states, EvidenceList evidence)
    {
        var (turn, saidBack) = Echo.Best(reading, StoryEnds);
        var specific = saidBack >= 2 || (saidBack == 1 && (reading.Cues.Has(Cue.Acknowledges) || reading.Cues.Has(Cue.Apology) || reading.Cues.Has(Cue.ReadsBack)));
        if (specific)
            evidence.AddTurn(turn, "specific-acknowledgement");
        var okayOnly = !specific && reading.Cues.Has(Cue.Okay);
        states[Practice.SpecificAcknowledgement] = specific ? PracticeState.Observed
            : okayOnly || reading.Cues.Has(Cue.Defensive) ? PracticeState.Missed : PracticeState.NotApplicable;

        var paraphrased = saidBack >= 3 || (saidBack >= 2 && reading.Cues.Has(Cue.ReadsBack));
        if (paraphrased)
            evidence.AddTurn(turn, "paraphrased");
        states[Practice.Paraphrased] = paraphrased ? PracticeState.Observed : PracticeState.Missed;

        states[Practice.Empathised] = reading.Cues.Has(Cue.Empathises) ? PracticeState.Observed
            : reading.Cues.Has(Cue.Problem) || reading.Cues.Has(Cue.Complains) ? PracticeState.Missed : PracticeState.NotApplicable;
        if (reading.Cues.Has(Cue.Empathises))
            evidence.Add(reading.FirstOf(Cue.Empathises));

        states[Practice.NoBut] = ButAfterKindness(reading, evidence)
            ? PracticeState.Missed
            : specific || reading.Cues.Has(Cue.Apology) || reading.Cues.Has(Cue.Acknowledges) || reading.Cues.Has(Cue.Empathises) ? PracticeState.Observed : PracticeState.NotApplicable;
    }

    private static bool ButAfterKindness(CallReading reading, EvidenceList evidence)
    {
        if (!reading.Cues.Has(Cue.But))
            return false;
        var kindness = default(Signal);
        var found = false;
        foreach (var signal in reading.Signals)
        {
            if (signal.Cue is Cue.Apology or Cue.Acknowledges or Cue.Empathises)
            {
                kindness = signal;
            }
            else if (signal.Cue == Cue.But && kindness.End > 0 && kindness.Turn == signal.Turn && signal.First - kindness.End is >= 0 and <= ButReach)
            {
                evidence.Add(signal, "but-after-acknowledgement");
                found = true;
            }
        }

        return found;
    }
}
