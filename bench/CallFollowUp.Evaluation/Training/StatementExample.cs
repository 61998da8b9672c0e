using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Assessment.Judging;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Evaluation.Corpora;

namespace CallFollowUp.Evaluation.Training;

/// <summary>A call as the statement model sees it: itself, and the sentences of the side that makes the statement.</summary>
/// <param name="IsSaid">What the label says.</param>
internal sealed record StatementExample(LabelledCall Call, double[] OfCall, IReadOnlyList<(double[] Features, Word[] Words)> Sentences, bool IsSaid)
{
    /// <param name="chance">What a model says that has not learnt from the call.</param>
    /// <param name="forgotten">The phrases that are left out of what is heard.</param>
    public static StatementExample Of(LabelledCall call, Statement statement, bool isSaid, AssessorModel model, Chance chance, Predicate<Signal> forgotten)
    {
        var reading = call.Read(model);
        reading.Forget(forgotten);
        var ofCall = new double[StatementSet.Count];
        var ending = Ending.Of(reading);
        StatementModel.FillCall(reading.Cues, ending, statement, chance, ofCall);
        var found = new List<(double[], Word[])>();
        var columns = new ColumnSet(new bool[StatementSet.Count], new short[StatementSet.Count]);
        var sentences = new Sentences(reading, ending, statement);
        while (sentences.MoveNext(ref columns))
            found.Add((FeaturesOf(columns), [.. Word.AllOf(reading, sentences.Current, statement == Statement.CustomerConfirmed)]));
        return new StatementExample(call, ofCall, found, isSaid);
    }

    private static double[] FeaturesOf(in ColumnSet columns)
    {
        var features = new double[StatementSet.Count];
        foreach (var column in columns.All)
            features[column] = 1;
        return features;
    }
}
