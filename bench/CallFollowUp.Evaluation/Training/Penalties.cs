using CallFollowUp.Domain.Assessment.Judging;

namespace CallFollowUp.Evaluation.Training;

/// <summary>
/// The pull of the outcome model's weights to zero, set by cross-validation. The shapes of a call are few, and all are pulled alike. Cues, exchanges and words are
/// many, and each is rare: they are pulled the less, the more they tell resolved, unresolved and unclear calls apart by themselves, as in NB-SVM (Wang and Manning, 2012).
/// </summary>
internal static class Penalties
{
    private const double OfShapes = 0.001;

    /// <value>Of a column that tells as much as the average one.</value>
    private const double OfSigns = 0.003;

    private const double LeastTelling = 0.3;
    private const double MostTelling = 3;

    private static readonly OutcomeSet[] Verdicts = [OutcomeSet.Resolved, OutcomeSet.Unresolved, OutcomeSet.Unclear];

    /// <param name="calls">Each call once.</param>
    /// <returns>One for each column.</returns>
    public static double[] Of(IEnumerable<(SparseRow Row, Outcome Truth)> calls, int columns)
    {
        var telling = Telling(calls, columns);
        var average = telling[FeatureSet.FirstCue..].Average();
        return [.. telling.Select((tells, column) => column switch
        {
            (int)Feature.Bias => 0,
            _ when column < FeatureSet.FirstCue => OfShapes,
            _ => OfSigns / Math.Clamp(tells / average, LeastTelling, MostTelling),
        })];
    }

    /// <summary>How far the calls that have a column differ from what is expected of as many calls of any kind: logarithms of ratios, one of each added for the rare ones.</summary>
    private static double[] Telling(IEnumerable<(SparseRow Row, Outcome Truth)> calls, int columns)
    {
        var ofVerdict = new double[Verdicts.Length];
        var found = new double[columns, Verdicts.Length];
        foreach (var (row, truth) in calls)
        {
            var verdict = Array.FindIndex(Verdicts, verdict => verdict.Contains(truth));
            ofVerdict[verdict]++;
            foreach (var column in row.Columns)
                found[column, verdict]++;
        }

        var all = ofVerdict.Sum();
        return [.. Enumerable.Range(0, columns).Select(column =>
        {
            var having = Enumerable.Range(0, Verdicts.Length).Sum(verdict => found[column, verdict]);
            return Math.Sqrt(ofVerdict.Select((count, verdict) => Math.Log((found[column, verdict] + 1) / (having * count / all + 1))).Sum(log => log * log));
        })];
    }
}
