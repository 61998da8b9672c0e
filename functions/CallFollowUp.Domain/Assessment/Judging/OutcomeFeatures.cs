using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>Turns what was said, in its order, into the numbers that the outcome is judged by.</summary>
internal static class OutcomeFeatures
{
    /// <value>2: the third time a cue is said adds nothing.</value>
    private const double Cap = 2;

    /// <value>The last 40% of the words.</value>
    private const double LateFrom = 0.6;

    public static void Fill(CallReading reading, DispositionMeaning disposition, Span<double> features)
    {
        features.Clear();
        features[(int)Feature.Bias] = 1;
        FillRecord(reading.Call, disposition, features);
        FillCues(reading, features);
        FillOrder(reading, features);
    }

    private static void FillRecord(ClosedCall call, DispositionMeaning disposition, Span<double> features)
    {
        Set(features, Feature.DispositionResolved, disposition == DispositionMeaning.Resolved);
        Set(features, Feature.DispositionUnresolved, disposition == DispositionMeaning.Unresolved);
        Set(features, Feature.EndedByAgent, call.EndedBy == CallEnd.Agent);
        Set(features, Feature.EndedBySystem, call.EndedBy == CallEnd.System);
        Set(features, Feature.RepeatCaller, call.RepeatCaller);
    }

    private static void FillCues(CallReading reading, Span<double> features)
    {
        var lateFrom = (int)(reading.Words.Tokens.Length * LateFrom);
        foreach (var signal in reading.Signals)
        {
            var column = FeatureSet.Anywhere(signal.Cue);
            if (column < 0)
                continue;
            features[column] = Math.Min(Cap, features[column] + 1);
            if (signal.First >= lateFrom)
                features[FeatureSet.Late(signal.Cue)] = Math.Min(Cap, features[FeatureSet.Late(signal.Cue)] + 1);
        }
    }

    private static void FillOrder(CallReading reading, Span<double> features)
    {
        var story = Story.Of(reading);
        Set(features, Feature.LastWordGood, story.LastWord > 0);
        Set(features, Feature.LastWordBad, story.LastWord < 0);
        Set(features, Feature.LastWordGoodAfterOffer, story.LastWord > 0 && story.OfferedBeforeLastWord);
        Set(features, Feature.LastDeedDone, story.LastDeed == Cue.Done);
        Set(features, Feature.LastDeedFailed, story.LastDeed is Cue.Failed or Cue.Cannot);
        Set(features, Feature.LastDeedPromised, story.LastDeed is Cue.CallsBack or Cue.Promises or Cue.Escalates or Cue.Transfers or Cue.Defers);
        Set(features, Feature.BadAfterDone, story.LastWord < 0 && story.DoneBeforeLastWord);
        Set(features, Feature.GoodAfterDone, story.LastWord > 0 && story.DoneBeforeLastWord);
        Set(features, Feature.EndsInQuestion, story.EndsInQuestion);
        Set(features, Feature.CustomerSilent, story.CustomerSilent);
        Set(features, Feature.NoOutcomeSaid, story.LastWord == 0 && story.LastDeed is null);
    }

    private static void Set(Span<double> features, Feature feature, bool value) => features[(int)feature] = value ? 1 : 0;
}
