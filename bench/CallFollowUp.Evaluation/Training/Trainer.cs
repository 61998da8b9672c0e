using CallFollowUp.Domain.Assessment.Judging;

namespace CallFollowUp.Evaluation.Training;

/// <summary>
/// Learns the outcome model: full-batch gradient descent on the log loss with an L2 penalty, from zero, for a fixed number of steps.
/// No randomness: the same calls give the same weights.
/// </summary>
internal static class Trainer
{
    private const int Steps = 1000;
    private const double Rate = 0.5;

    /// <value>The pull of every weight to zero; set by cross-validation.</value>
    private const double Penalty = 0.006;

    public static OutcomeModel Learn(IReadOnlyList<Example> examples)
    {
        var width = FeatureSet.Count;
        var weights = new double[width * OutcomeModel.Classes];
        var model = new OutcomeModel(weights, Caution.None);
        var gradient = new double[weights.Length];
        var present = examples.Select(example => Enumerable.Range(0, width).Where(feature => example.Features[feature] != 0).ToArray()).ToList();
        for (var step = 0; step < Steps; step++)
        {
            Array.Clear(gradient);
            for (var i = 0; i < examples.Count; i++)
                AddGradient(model, examples[i], present[i], gradient);
            for (var i = 0; i < weights.Length; i++)
            {
                var pull = i < OutcomeModel.Classes ? 0 : Penalty * weights[i];
                weights[i] -= Rate * (gradient[i] / examples.Count + pull);
            }

            HoldToDirections(weights);
        }

        return model;
    }

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

    private static void AddGradient(OutcomeModel model, Example example, int[] present, double[] gradient)
    {
        var chance = model.Weigh(example.Features);
        Span<double> error = [chance.Resolved, chance.Unresolved, chance.Unclear];
        error[example.Truth] -= 1;
        foreach (var feature in present)
        {
            for (var i = 0; i < OutcomeModel.Classes; i++)
                gradient[feature * OutcomeModel.Classes + i] += example.Features[feature] * error[i];
        }
    }
}
