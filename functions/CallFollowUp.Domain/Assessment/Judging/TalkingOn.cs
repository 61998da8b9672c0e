using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>Whoever has more to say after 'that works', or after the answer to 'anything else?', often takes it back: whatever the words.</summary>
internal static class TalkingOn
{
    /// <value>3 turns: more of them say no more.</value>
    private const double Cap = 3;

    /// <value>5 words: "no, that's all, thanks" is less.</value>
    private const int WordsOfSubstance = 5;

    public static void Fill(CallReading reading, Span<double> features)
    {
        var good = After(reading, Math.Max(reading.LastTurnOf(Cue.NothingElse), Math.Max(reading.LastTurnOf(Cue.Works), reading.LastTurnOf(Cue.Settled))));
        var offer = After(reading, reading.LastTurnOf(Cue.OffersMoreHelp));
        for (var turn = Math.Min(good, offer); turn < reading.Words.TurnCount; turn++)
        {
            if (reading.SpeakerOf(turn) != Speaker.Customer || reading.Words.EndOf(turn) - reading.Words.FirstOf(turn) < WordsOfSubstance)
                continue;
            if (turn >= good)
                OutcomeFeatures.Count(features, (int)Feature.TalksOnAfterGood, cap: Cap);
            if (turn >= offer)
                OutcomeFeatures.Count(features, (int)Feature.TalksOnAfterOffer, cap: Cap);
        }
    }

    /// <summary>The turn that follows; the end of the call where there is none to follow.</summary>
    private static int After(CallReading reading, int turn) => turn < 0 ? reading.Words.TurnCount : turn + 1;
}
