using CallFollowUp.Domain.Assessment.Judging;

namespace CallFollowUp.Evaluation.Training;

/// <summary>Learns the outcome model: multinomial logistic regression over features and words, with an L2 penalty.</summary>
internal static class Trainer
{
    private const int Steps = 150;

    // The pull of weights to zero, set by cross-validation: words are many and each is rare.
    private const double Penalty = 0.003;
    private const double WordPenalty = 0.01;

    public static LearntOutcome Learn(IReadOnlyList<Example> examples)
    {
        var vocabulary = new Vocabulary(examples.DistinctBy(example => example.Call).Select(example => (example.Call.Source, (IEnumerable<Word>)example.Words)));
        var rows = examples.Select(example => (Row: SparseRow.Of(example.Features, example.Words, vocabulary), example.Truth)).ToList();
        var width = FeatureSet.Count + vocabulary.Words.Count;
        var penalties = Enumerable.Range(0, width * OutcomeModel.Classes)
            .Select(weight => (weight / OutcomeModel.Classes) switch { (int)Feature.Bias => 0, var column => column < FeatureSet.Count ? Penalty : WordPenalty }).ToArray();
        var weights = Descent.Run(new double[penalties.Length], Steps, penalties, (at, slope) => rows.ForEach(row => AddGradient(row.Row, row.Truth, at, slope, rows.Count)), HoldToDirections);
        return new LearntOutcome(weights[..(FeatureSet.Count * OutcomeModel.Classes)], vocabulary.Words.Index().ToDictionary(
            word => word.Item,
            word => WeightAt(weights, (FeatureSet.Count + word.Index) * OutcomeModel.Classes)));
    }

    private static WordWeight WeightAt(double[] weights, int at) => new(weights[at], weights[at + 1], weights[at + 2], Stated: 0);

    /// <summary>Where a feature speaks for the wrong side, it is made to speak for neither.</summary>
    private static void HoldToDirections(double[] weights)
    {
        for (var feature = 0; feature < FeatureSet.Count; feature++)
        {
            ref var resolved = ref weights[feature * OutcomeModel.Classes];
            ref var unresolved = ref weights[feature * OutcomeModel.Classes + 1];
            if (FeatureSet.DirectionOf(feature) * (resolved - unresolved) < 0)
                resolved = unresolved = (resolved + unresolved) / 2;
        }
    }

    private static void AddGradient(SparseRow row, int truth, double[] at, double[] slope, int count)
    {
        Span<double> scores = stackalloc double[OutcomeModel.Classes];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = row.Sum(at, OutcomeModel.Classes, i);
        var chance = OutcomeModel.ChanceOf(scores[0], scores[1], scores[2]);
        row.AddTo(slope, (chance.Resolved - (truth == 0 ? 1 : 0)) / count, OutcomeModel.Classes, 0);
        row.AddTo(slope, (chance.Unresolved - (truth == 1 ? 1 : 0)) / count, OutcomeModel.Classes, 1);
        row.AddTo(slope, (chance.Unclear - (truth == 2 ? 1 : 0)) / count, OutcomeModel.Classes, 2);
    }
}
