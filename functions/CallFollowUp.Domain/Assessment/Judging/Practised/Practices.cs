using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging.Practised;

/// <summary>Every practice of a well-closed call: observed, missed, or not applicable.</summary>
internal static class Practices
{
    private static readonly Practice[] All = Enum.GetValues<Practice>();

    public static IReadOnlyDictionary<Practice, PracticeState> Of(CallReading reading, Statements said, Resolution resolution, ThanksKind thanks, EvidenceList evidence)
    {
        var states = new Dictionary<Practice, PracticeState>(All.Length);
        foreach (var practice in All)
            states[practice] = PracticeState.NotApplicable;
        if (!reading.Cues.AgentSpeaks)
            return states;

        states[Practice.Apologised] = States.Of(said.Apology);
        states[Practice.AskedAnythingElse] = States.Of(said.OfferedMoreHelp);
        states[Practice.Thanked] = States.Of(thanks is ThanksKind.Closing or ThanksKind.Patience);
        states[Practice.NotDefensive] = States.Of(!said.AgentDefensive);
        states[Practice.StayedCalm] = States.Of(!reading.Cues.Has(Cue.Rude));
        Acknowledging.Fill(reading, states, evidence);
        Listening.Fill(reading, states, evidence);
        Offering(reading, resolution, states, evidence);
        Closing.Fill(reading, said, resolution, states, evidence);
        return states;
    }

    private static void Offering(CallReading reading, Resolution resolution, Dictionary<Practice, PracticeState> states, EvidenceList evidence)
    {
        states[Practice.OfferedChoices] = States.Seen(reading, Cue.OffersChoices, evidence);
        var refuses = reading.Cues.Has(Cue.Cannot) || reading.Cues.Has(Cue.Failed) || reading.Cues.Has(Cue.Defensive);
        var can = reading.Cues.Has(Cue.Positive) || reading.Cues.Has(Cue.OffersChoices);
        states[Practice.PositiveLanguage] = can && !refuses && resolution != Resolution.Unresolved ? PracticeState.Observed
            : refuses ? PracticeState.Missed : PracticeState.NotApplicable;
    }
}
