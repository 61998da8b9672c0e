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
        var (good, offer) = (reading.Words.TurnCount, reading.Words.TurnCount);
        foreach (var signal in reading.Signals)
        {
            if (signal.Cue is Cue.Works or Cue.Settled or Cue.NothingElse)
                good = signal.Turn;
            else if (signal.Cue == Cue.OffersMoreHelp)
                offer = signal.Turn;
        }

        for (var turn = Math.Min(good, offer) + 1; turn < reading.Words.TurnCount; turn++)
        {
            if (reading.SpeakerOf(turn) != Speaker.Customer || reading.Words.EndOf(turn) - reading.Words.FirstOf(turn) < WordsOfSubstance)
                continue;
            if (turn > good)
                Add(features, Feature.TalksOnAfterGood);
            if (turn > offer)
                Add(features, Feature.TalksOnAfterOffer);
        }
    }

    private static void Add(Span<double> features, Feature feature) => features[(int)feature] = Math.Min(Cap, features[(int)feature] + 1);
}
