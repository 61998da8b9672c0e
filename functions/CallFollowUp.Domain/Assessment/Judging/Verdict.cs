using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>Was the issue truly resolved, and how sure are we?</summary>
internal readonly record struct Verdict(Resolution Resolution, double Confidence)
{
    public static Verdict Of(CallReading reading, OutcomeModel model, DispositionMeaning disposition, EvidenceList evidence, List<string> notes)
    {
        Span<double> features = stackalloc double[FeatureSet.Count];
        OutcomeFeatures.Fill(reading, disposition, features);
        var verdict = model.Caution.Decide(model.Weigh(features));
        Explain(reading, model, verdict.Resolution, evidence);
        ExplainRecord(reading.Call, disposition, notes);
        return verdict;
    }

    /// <summary>The cues that pulled towards the verdict, and where it is unclear, every cue that pulled at all.</summary>
    private static void Explain(CallReading reading, OutcomeModel model, Resolution resolution, EvidenceList evidence)
    {
        foreach (var signal in reading.Signals)
        {
            var column = FeatureSet.Anywhere(signal.Cue);
            if (column < 0)
                continue;
            var toClass = resolution switch { Resolution.Resolved => 0, Resolution.Unresolved => 1, _ => 2 };
            if (resolution == Resolution.Unclear || model.PullOf(column, toClass) + model.PullOf(FeatureSet.Late(signal.Cue), toClass) + model.PullOf(FeatureSet.Last(signal.Cue), toClass) > 0)
                evidence.Add(signal);
        }
    }

    private static void ExplainRecord(ClosedCall call, DispositionMeaning disposition, List<string> notes)
    {
        if (call.Transcript.Count == 0)
            notes.Add("No transcript.");
        if (disposition is DispositionMeaning.Resolved or DispositionMeaning.Unresolved)
            notes.Add($"The disposition claims {Kebab.Of(disposition.ToString())}: weak evidence.");
        if (call.EndedBy == CallEnd.Agent)
            notes.Add("The agent ended the call.");
        if (call.EndedBy == CallEnd.System)
            notes.Add("The system ended the call.");
        if (call.RepeatCaller)
            notes.Add("The customer called again.");
    }
}
