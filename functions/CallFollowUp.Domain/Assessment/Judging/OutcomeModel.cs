using System.Globalization;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>A multinomial logistic model: weights per feature for resolved, unresolved and unclear, learnt in bench/ and reviewed as a file.</summary>
internal sealed class OutcomeModel(double[] weights, Caution caution)
{
    public const int Classes = 3;

    public Caution Caution => caution;

    public static OutcomeModel Parse(string fileName, string text)
    {
        var weights = new double[FeatureSet.Count * Classes];
        var caution = Caution.None;
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
            if (fields.Length == 2 && caution.With(fields[0], NumberIn(fields[1])) is { } more)
                caution = more;
            else if (fields.Length == 1 + Classes && columns.TryGetValue(fields[0], out var column))
                Array.ConvertAll(fields[1..], NumberIn).CopyTo(weights, column * Classes);
            else
                throw new FormatException($"{fileName}({number}): expected a feature's name and {Classes} weights");
        }

        return new OutcomeModel(weights, caution);
    }

    /// <summary>The probabilities of resolved, unresolved and unclear.</summary>
    public Chance Weigh(ReadOnlySpan<double> features)
    {
        var (resolved, unresolved, unclear) = (0.0, 0.0, 0.0);
        for (var feature = 0; feature < features.Length; feature++)
        {
            if (features[feature] == 0)
                continue;
            resolved += features[feature] * weights[feature * Classes];
            unresolved += features[feature] * weights[feature * Classes + 1];
            unclear += features[feature] * weights[feature * Classes + 2];
        }

        var max = Math.Max(resolved, Math.Max(unresolved, unclear));
        (resolved, unresolved, unclear) = (Cooled(resolved - max), Cooled(unresolved - max), Cooled(unclear - max));
        var sum = resolved + unresolved + unclear;
        return new Chance(resolved / sum, unresolved / sum, unclear / sum);
    }

    public double WeightOf(int feature, int ofClass) => weights[feature * Classes + ofClass];

    /// <summary>How far a feature speaks for a class against the mean of all.</summary>
    public double PullOf(int feature, int toClass) =>
        weights[feature * Classes + toClass] - (weights[feature * Classes] + weights[feature * Classes + 1] + weights[feature * Classes + 2]) / Classes;

    public OutcomeModel With(Caution other) => new(weights, other);

    private double Cooled(double score) => Math.Exp(score / caution.Temperature);

    private static double NumberIn(string field) => double.Parse(field, CultureInfo.InvariantCulture);
}
