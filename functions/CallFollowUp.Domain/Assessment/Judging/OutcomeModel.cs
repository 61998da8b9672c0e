using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>A multinomial logistic model: weights per column for each <see cref="Outcome"/>, learnt in bench/ and reviewed as a file.</summary>
internal sealed class OutcomeModel(double[] weights, Caution caution, WordWeights words)
{
    public const int Outcomes = 7;

    /// <value>
    /// 2, a logit: how much less likely 'resolved' is where the last try failed, or the customer gave up a wish that nothing was done about later. Set by hand:
    /// such calls are rare, nine in ten of them are open, and learnt weights let a hundred weak signs outvote it.
    /// </value>
    private const double PlainlyOpen = 2;

    /// <summary>The columns of <see cref="FeatureSet"/>, then those of <see cref="Exchanges"/>.</summary>
    public static readonly IReadOnlyList<string> Names = [.. FeatureSet.Names, .. Exchanges.Names];

    private static readonly Dictionary<string, int> Columns = Names.Index().ToDictionary(column => column.Item, column => column.Index);

    public Caution Caution => caution;

    public WordWeights Words => words;

    public static OutcomeModel Parse(string fileName, string text, WordWeights words)
    {
        var weights = new double[Names.Count * Outcomes];
        var caution = Caution.None;
        foreach (var row in WeightRow.Read(fileName, text))
        {
            if (row.Weights.Length == 1 && caution.With(row.Name, row.Weights[0]) is { } more)
                caution = more;
            else
                row.CopyTo(weights, Columns, Outcomes);
        }

        return new OutcomeModel(weights, caution, words);
    }

    /// <param name="features">A number for each column of <see cref="FeatureSet"/>.</param>
    /// <param name="exchanges">The columns of <see cref="Exchanges"/> that the call has.</param>
    /// <param name="lastWords">The words of the last turns.</param>
    public Chance Weigh(ReadOnlySpan<double> features, ReadOnlySpan<short> exchanges, ReadOnlySpan<LastWord> lastWords, int language)
    {
        Span<double> scores = stackalloc double[Outcomes];
        scores.Clear();
        for (var feature = 0; feature < features.Length; feature++)
        {
            if (features[feature] != 0)
                Add(RowOf(feature), features[feature], scores);
        }

        foreach (var exchange in exchanges)
            Add(RowOf(FeatureSet.Count + exchange), 1, scores);

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
    public double PullOf(Cue cue, ReadOnlySpan<double> contrast) =>
        PullOf(RowOf(FeatureSet.Anywhere(cue)), contrast) + PullOf(RowOf(FeatureSet.Late(cue)), contrast) + PullOf(RowOf(FeatureSet.Last(cue)), contrast);

    /// <summary>The same for the act that left the matter where it stands.</summary>
    public double PullOfLatest(Act act, ReadOnlySpan<double> contrast) => PullOf(RowOf(FeatureSet.Latest(act)), contrast);

    /// <summary>The same for a column of <see cref="Exchanges"/>.</summary>
    public double PullOf(short exchange, ReadOnlySpan<double> contrast) => PullOf(RowOf(FeatureSet.Count + exchange), contrast);

    /// <summary>The same for a word of the last turns.</summary>
    public double PullOf(LastWord word, int language, ReadOnlySpan<double> contrast) =>
        words.Of(language, word.IsCustomers).Of(word.Stem) is [_, ..] row ? word.Times * PullOf(row[..Outcomes], contrast) : 0;

    public OutcomeModel With(Caution other) => new(weights, other, words);

    private static void Add(ReadOnlySpan<double> row, double times, Span<double> scores)
    {
        for (var outcome = 0; outcome < row.Length; outcome++)
            scores[outcome] += row[outcome] * times;
    }

    private ReadOnlySpan<double> RowOf(int column) => weights.AsSpan(column * Outcomes, Outcomes);

    private static double PullOf(ReadOnlySpan<double> row, ReadOnlySpan<double> contrast)
    {
        var pull = 0.0;
        for (var outcome = 0; outcome < row.Length; outcome++)
            pull += row[outcome] * contrast[outcome];
        return pull;
    }
}
