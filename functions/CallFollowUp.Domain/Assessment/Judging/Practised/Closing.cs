using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Judging.Practised;

/// <summary>Managers, abuse, promises and the end of the call.</summary>
internal static class Closing
{
    public static void Fill(CallReading reading, Statements said, Resolution resolution, Dictionary<Practice, PracticeState> states, EvidenceList evidence)
    {
        states[Practice.BroughtInAManager] = reading.Cues.Has(Cue.OffersManager) || reading.Cues.ManagerSpeaks ? PracticeState.Observed
            : said.CustomerAbusive || reading.Cues.Has(Cue.AsksForManager) ? PracticeState.Missed : PracticeState.NotApplicable;
        if (reading.Cues.Has(Cue.OffersManager))
            evidence.Add(reading.FirstOf(Cue.OffersManager));

        var ended = reading.Cues.Has(Cue.EndsCall) || (said.CustomerAbusive && reading.Call.EndedBy == CallEnd.Agent);
        states[Practice.EndedGracefully] = ended ? States.Of(said.Apology) : PracticeState.NotApplicable;

        states[Practice.KeptInTouch] = said.FollowUpPromised ? PracticeState.Observed
            : resolution == Resolution.Unresolved ? PracticeState.Missed : PracticeState.NotApplicable;
        states[Practice.UnhurriedClose] = reading.Cues.CustomerSpeaks ? States.Of(!Hurried(reading, ended, evidence)) : PracticeState.NotApplicable;
        states[Practice.Policy] = Policy(reading, evidence);
    }

    private static bool Hurried(CallReading reading, bool ended, EvidenceList evidence)
    {
        if (reading.Cues.Has(Cue.Rushes) && reading.FirstOf(Cue.Rushes) is var rush && rush.First > reading.Words.Tokens.Length / 2)
        {
            evidence.Add(rush);
            if (reading.Call.EndedBy == CallEnd.Agent)
                return true;
        }

        return reading.Call.EndedBy == CallEnd.Agent && !ended;
    }

    private static PracticeState Policy(CallReading reading, EvidenceList evidence)
    {
        var required = reading.Lexicon.Policies.Count;
        if (required == 0)
            return PracticeState.NotApplicable;
        foreach (var match in reading.Policies)
            evidence.Add(reading.Words.Tokens[match.First].Turn, reading.Words.Tokens[match.First].Start, reading.Words.Tokens[match.End - 1].End, reading.Lexicon.NameOf(match.Cue));
        return States.Of(reading.Policies.Select(match => match.Cue).Distinct().Count() == required);
    }
}
