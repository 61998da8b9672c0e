using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>A multinomial logistic model: weights per feature for each <see cref="Outcome"/>, learnt in bench/ and reviewed as a file.</summary>
internal sealed class OutcomeModel(double[] weights, Caution caution, WordWeights words)
{
    public const int Outcomes = 7;

    /// <value>
    /// 2, a logit: how much less likely 'resolved' is where the last try failed, or the customer gave up a wish that nothing was done about later. Set by hand:
    /// such calls are rare, nine in ten of them are open, and learnt weights let a hundred weak signs outvote it.
    /// </value>
    private const double PlainlyOpen = 2;

    public Caution Caution => caution;

    public WordWeights Words => words;

    public static OutcomeModel Parse(string fileName, string text, WordWeights words)
    {
        var weights = new double[FeatureSet.Count * Outcomes];
        var caution = Caution.None;
        foreach (var row in WeightRow.Read(fileName, text))
        {
            if (row.Weights.Length == 1 && caution.With(row.Name, row.Weights[0]) is { } more)
                caution = more;
            else
                row.CopyTo(weights, FeatureSet.Columns, Outcomes);
        }

        return new OutcomeModel(weights, caution, words);
    }

    /// <param name="lastWords">The words of the last turns.</param>
    public Chance Weigh(ReadOnlySpan<double> features, ReadOnlySpan<LastWord> lastWords, int language)
    {
        Span<double> scores = stackalloc double[Outcomes];
        scores.Clear();
        for (var feature = 0; feature < features.Length; feature++)
        {
            if (features[feature] != 0)
                Add(weights.AsSpan(feature * Outcomes, Outcomes), features[feature], scores);
        }

        foreach (var word in lastWords)
        {
            if (words.Of(language, word.IsCustomers).Of(word.Stem) is [_, ..] row)
                Add(row[..Outcomes], word.Times, scores);
        }

        var isPlainlyOpen = features[(int)Feature.LastDeedFailed] > 0 || features[(int)Feature.RefusedAndGivenUp] > 0;
        for (var outcome = 0; outcome < Outcomes; outcome++)
            scores[outcome] = scores[outcome] / caution.Temperature - (isPlainlyOpen && OutcomeSet.Resolved.Contains((Outcome)outcome) ? PlainlyOpen : 0);
        return Chance.Of(scores);
    }

    /// <summary>How far a cue, wherever it stands, speaks for some outcomes against the others.</summary>
    /// <param name="contrast">See <see cref="Chance.Contrast"/>.</param>
    public double PullOf(Cue cue, bool isUncoded, ReadOnlySpan<double> contrast)
    {
        var pull = 0.0;
        foreach (var column in (ReadOnlySpan<int>)[FeatureSet.Anywhere(cue), FeatureSet.Late(cue), FeatureSet.Last(cue)])
            pull += PullOf(column, contrast) + (isUncoded ? PullOf(FeatureSet.CountOfEveryCall + column, contrast) : 0);
        return pull;
    }

    /// <summary>The same for a word of the last turns.</summary>
    public double PullOf(LastWord word, int language, ReadOnlySpan<double> contrast) =>
        words.Of(language, word.IsCustomers).Of(word.Stem) is [_, ..] row ? word.Times * PullOf(row[..Outcomes], contrast) : 0;

    public OutcomeModel With(Caution other) => new(weights, other, words);

    private static void Add(ReadOnlySpan<double> row, double times, Span<double> scores)
    {
        for (var outcome = 0; outcome < row.Length; outcome++)
            scores[outcome] += row[outcome] * times;
    }

    private double PullOf(int feature, ReadOnlySpan<double> contrast) => PullOf(weights.AsSpan(feature * Outcomes, Outcomes), contrast);

    private static double PullOf(ReadOnlySpan<double> row, ReadOnlySpan<double> contrast)
    {
        var pull = 0.0;
        for (var outcome = 0; outcome < row.Length; outcome++)
            pull += row[outcome] * contrast[outcome];
        return pull;
    }
}
