using System.Globalization;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>A multinomial logistic model: weights per feature for resolved, unresolved and unclear, learnt in bench/ and reviewed as a file.</summary>
internal sealed class OutcomeModel(double[] weights)
{
    public const int Classes = 3;

    public static OutcomeModel Parse(string fileName, string text)
    {
        var weights = new double[FeatureSet.Count * Classes];
        var columns = new Dictionary<string, int>(FeatureSet.Count);
        for (var column = 0; column < FeatureSet.Count; column++)
            columns.Add(FeatureSet.Names[column], column);
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var fields = line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length == 0)
                continue;
            if (fields.Length != 1 + Classes || !columns.TryGetValue(fields[0], out var column))
                throw new FormatException($"{fileName}({number}): expected a feature's name and {Classes} weights");
            for (var i = 0; i < Classes; i++)
                weights[column * Classes + i] = double.Parse(fields[i + 1], CultureInfo.InvariantCulture);
        }

        return new OutcomeModel(weights);
    }

    /// <summary>The probabilities of resolved, unresolved and unclear.</summary>
    public (double Resolved, double Unresolved, double Unclear) Weigh(ReadOnlySpan<double> features)
    {
        Span<double> scores = stackalloc double[Classes];
        scores.Clear();
        for (var feature = 0; feature < features.Length; feature++)
        {
            if (features[feature] == 0)
                continue;
            for (var i = 0; i < Classes; i++)
                scores[i] += features[feature] * weights[feature * Classes + i];
        }

        var max = Math.Max(scores[0], Math.Max(scores[1], scores[2]));
        var (resolved, unresolved, unclear) = (Math.Exp(scores[0] - max), Math.Exp(scores[1] - max), Math.Exp(scores[2] - max));
        var sum = resolved + unresolved + unclear;
        return (resolved / sum, unresolved / sum, unclear / sum);
    }

    public double WeightOf(int feature, int ofClass) => weights[feature * Classes + ofClass];

    /// <summary>How far a feature speaks for a class against the mean of all.</summary>
    public double PullOf(int feature, int toClass) =>
        weights[feature * Classes + toClass] - (weights[feature * Classes] + weights[feature * Classes + 1] + weights[feature * Classes + 2]) / Classes;
}
