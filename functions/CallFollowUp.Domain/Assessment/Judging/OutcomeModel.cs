using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>A multinomial logistic model: weights per feature for resolved, unresolved and unclear, learnt in bench/ and reviewed as a file.</summary>
internal sealed class OutcomeModel(double[] weights, Caution caution, WordWeights words)
{
    public const int Classes = 3;

    public Caution Caution => caution;

    public WordWeights Words => words;

    public static OutcomeModel Parse(string fileName, string text, WordWeights words)
    {
        var weights = new double[FeatureSet.Count * Classes];
        var caution = Caution.None;
        foreach (var row in WeightRow.Read(fileName, text))
        {
            if (row.Weights.Length == 1 && caution.With(row.Name, row.Weights[0]) is { } more)
                caution = more;
            else
                row.CopyTo(weights, FeatureSet.Columns, Classes);
        }

        return new OutcomeModel(weights, caution, words);
    }

    /// <summary>The probabilities of resolved, unresolved and unclear.</summary>
    /// <param name="lastWords">The words of the last turns.</param>
    public Chance Weigh(ReadOnlySpan<double> features, ReadOnlySpan<LastWord> lastWords, int language)
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

        var (ofCustomer, ofAgent) = (words.Of(language, isCustomers: true), words.Of(language, isCustomers: false));
        foreach (var word in lastWords)
        {
            var weight = (word.IsCustomers ? ofCustomer : ofAgent).Of(word.Stem);
            resolved += weight.Resolved;
            unresolved += weight.Unresolved;
            unclear += weight.Unclear;
        }

        return ChanceOf(resolved / caution.Temperature, unresolved / caution.Temperature, unclear / caution.Temperature);
    }

    public static Chance ChanceOf(double resolved, double unresolved, double unclear)
    {
        var max = Math.Max(resolved, Math.Max(unresolved, unclear));
        (resolved, unresolved, unclear) = (Math.Exp(resolved - max), Math.Exp(unresolved - max), Math.Exp(unclear - max));
        var sum = resolved + unresolved + unclear;
        return new Chance(resolved / sum, unresolved / sum, unclear / sum);
    }

    public double WeightOf(int feature, int ofClass) => weights[feature * Classes + ofClass];

    /// <summary>How far a feature speaks for a class against the mean of all.</summary>
    public double PullOf(int feature, int toClass) =>
        weights[feature * Classes + toClass] - (weights[feature * Classes] + weights[feature * Classes + 1] + weights[feature * Classes + 2]) / Classes;

    public OutcomeModel With(Caution other) => new(weights, other, words);

    /// <summary>The same for a word of the last turns.</summary>
    public double PullOf(LastWord word, int language, int toClass)
    {
        var weight = words.Of(language, word.IsCustomers).Of(word.Stem);
        return (toClass switch { 0 => weight.Resolved, 1 => weight.Unresolved, _ => weight.Unclear }) - (weight.Resolved + weight.Unresolved + weight.Unclear) / Classes;
    }
}
