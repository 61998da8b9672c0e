using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging.Practised;

/// <summary>The plain cases of a practice's state.</summary>
internal static class States
{
    public static PracticeState Of(bool observed) => observed ? PracticeState.Observed : PracticeState.Missed;

    /// <summary>Observed with its evidence, or missed where there was a customer to practise it on.</summary>
    public static PracticeState Seen(CallReading reading, Cue cue, EvidenceList evidence)
    {
        if (!reading.Cues.Has(cue))
            return reading.Cues.CustomerSpeaks ? PracticeState.Missed : PracticeState.NotApplicable;
        evidence.Add(reading.FirstOf(cue));
        return PracticeState.Observed;
    }
}
