using CallFollowUp.Domain.Assessment.Judging;

namespace CallFollowUp.Evaluation.Training;

/// <summary>Learns the outcome model: multinomial logistic regression over features and words, with an L2 penalty.</summary>
internal static class Trainer
{
    private const int Steps = 150;

    // Set by cross-validation: the shapes of a call are few, cues, exchanges and words are many.
    private const double Penalty = 0.003;
    private const double ShapePenalty = 0.001;

    private static readonly OutcomeSet[] Verdicts = [OutcomeSet.Resolved, OutcomeSet.Unresolved, OutcomeSet.Unclear];

    public static LearntOutcome Learn(IReadOnlyList<Example> examples)
    {
        var vocabulary = new Vocabulary(examples.DistinctBy(example => example.Call).Select(example => (example.Call.Source, example.Words.Select(word => word.Word))));
        var rows = examples.Select(example => (example.Call, Row: SparseRow.Of(example.Columns, example.Words, vocabulary, OutcomeModel.Names.Count), example.Truth)).ToList();
        var judged = rows.DistinctBy(row => row.Call).Select(row => (row.Row.Columns, Array.FindIndex(Verdicts, verdict => verdict.Contains(row.Truth)))).ToList();
        var ofColumns = Penalties.Scale([.. Enumerable.Range(0, OutcomeModel.Names.Count + vocabulary.Count).Select(PenaltyOf)], FeatureSet.FirstCue, judged);
        var penalties = ofColumns.SelectMany(penalty => Enumerable.Repeat(penalty, OutcomeModel.Outcomes)).ToArray();
        var weights = Descent.Run(new double[penalties.Length], Steps, penalties, (at, slope) => rows.ForEach(row => AddGradient(row.Row, row.Truth, at, slope, rows.Count)), HoldToDirections);
        var firstWord = OutcomeModel.Names.Count * OutcomeModel.Outcomes;
        return new LearntOutcome(weights[..firstWord], vocabulary.Fold(weights.AsMemory(firstWord), OutcomeModel.Outcomes).ToDictionary(word => word.Key, word => RowOf(word.Value)));
    }

    private static double PenaltyOf(int column) => column switch
    {
        (int)Feature.Bias => 0,
        _ when column < FeatureSet.FirstCue => ShapePenalty,
        _ => Penalty,
    };

    /// <summary>As the words' file holds it; what the word says of a statement is learnt apart.</summary>
    private static double[] RowOf(double[] ofOutcomes) => [.. ofOutcomes, 0];

    /// <summary>Where a feature speaks for the wrong side, it is made to speak for neither.</summary>
    private static void HoldToDirections(double[] weights)
    {
        for (var feature = 0; feature < FeatureSet.Count; feature++)
        {
            var row = weights.AsSpan(feature * OutcomeModel.Outcomes, OutcomeModel.Outcomes);
            var lean = Mean(row, OutcomeSet.Resolved) - Mean(row, OutcomeSet.Unresolved);
            if (FeatureSet.DirectionOf(feature) * lean >= 0)
                continue;
            Shift(row, OutcomeSet.Resolved, -lean / 2);
            Shift(row, OutcomeSet.Unresolved, lean / 2);
        }
    }

    private static double Mean(ReadOnlySpan<double> weights, OutcomeSet outcomes)
    {
        var (sum, count) = (0.0, 0);
        for (var outcome = 0; outcome < weights.Length; outcome++)
        {
            if (outcomes.Contains((Outcome)outcome))
                (sum, count) = (sum + weights[outcome], count + 1);
        }

        return sum / count;
    }

    private static void Shift(Span<double> weights, OutcomeSet outcomes, double by)
    {
        for (var outcome = 0; outcome < weights.Length; outcome++)
            weights[outcome] += outcomes.Contains((Outcome)outcome) ? by : 0;
    }

    private static void AddGradient(SparseRow row, Outcome truth, double[] at, double[] slope, int count)
    {
        Span<double> errors = stackalloc double[OutcomeModel.Outcomes];
        row.Sum(at, errors);
        var chance = Chance.Of(errors);
        for (var outcome = 0; outcome < errors.Length; outcome++)
            errors[outcome] = (chance[outcome] - (outcome == (int)truth ? 1 : 0)) / count;
        row.AddTo(slope, errors);
    }
}
