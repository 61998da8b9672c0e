using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging.Practised;

/// <summary>Every practice of a well-closed call: observed, missed, or not applicable.</summary>
internal static class Practices
{
    private static readonly Practice[] All = Enum.GetValues<Practice>();

    public static IReadOnlyDictionary<Practice, PracticeState> Of(CallReading reading, CueIndex cues, Statements said, Resolution resolution, ThanksKind thanks, EvidenceList evidence)
    {
        var states = new Dictionary<Practice, PracticeState>(All.Length);
        foreach (var practice in All)
            states[practice] = PracticeState.NotApplicable;
        if (!cues.AgentSpeaks)
            return states;

        states[Practice.Apologised] = States.Of(said.Apology);
        states[Practice.AskedAnythingElse] = States.Of(said.OfferedMoreHelp);
        states[Practice.Thanked] = States.Of(thanks is ThanksKind.Closing or ThanksKind.Patience);
        states[Practice.NotDefensive] = States.Of(!said.AgentDefensive);
        states[Practice.StayedCalm] = States.Of(!cues.Has(Cue.Rude));
        Acknowledging.Fill(reading, cues, states, evidence);
        Listening.Fill(reading, cues, states, evidence);
        Offering(reading, cues, resolution, states, evidence);
        Closing.Fill(reading, cues, said, resolution, states, evidence);
        return states;
    }

    private static void Offering(CallReading reading, CueIndex cues, Resolution resolution, Dictionary<Practice, PracticeState> states, EvidenceList evidence)
    {
        states[Practice.OfferedChoices] = States.Seen(reading, cues, Cue.OffersChoices, evidence);
        var refuses = cues.Has(Cue.Cannot) || cues.Has(Cue.Failed) || cues.Has(Cue.Defensive);
        var can = cues.Has(Cue.Positive) || cues.Has(Cue.OffersChoices);
        states[Practice.PositiveLanguage] = can && !refuses && resolution != Resolution.Unresolved ? PracticeState.Observed
            : refuses ? PracticeState.Missed : PracticeState.NotApplicable;
    }
}
