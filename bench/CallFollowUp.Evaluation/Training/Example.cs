using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Assessment.Judging;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Evaluation.Corpora;

namespace CallFollowUp.Evaluation.Training;

/// <summary>A call as the outcome model sees it.</summary>
/// <param name="Truth">0 resolved, 1 unresolved, 2 unclear.</param>
internal sealed record Example(LabelledCall Call, double[] Features, int Truth)
{
    public static Example Of(LabelledCall call, AssessorModel model)
    {
        var features = new double[FeatureSet.Count];
        var reading = new CallReading();
        reading.Read(call.Call, LanguagePicker.Pick(model.Lexicons, call.Call, []));
        OutcomeFeatures.Fill(reading, DispositionMap.Default.Of(call.Call), features);
        return new Example(call, features, call.Text("resolution") switch { "resolved" => 0, "unresolved" => 1, _ => 2 });
    }
}
