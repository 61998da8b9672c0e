namespace CallFollowUp.Evaluation.Training;

/// <summary>The features that are not zero.</summary>
internal sealed class SparseRow
{
    private readonly int[] columns;
    private readonly double[] values;

    private SparseRow(IEnumerable<(int Column, double Value)> features)
    {
        var kept = features.Where(feature => feature.Value != 0).ToList();
        columns = [.. kept.Select(feature => feature.Column)];
        values = [.. kept.Select(feature => feature.Value)];
    }

    /// <param name="words">Their columns follow those of the features; a word that is not in the vocabulary is left out.</param>
    public static SparseRow Of(double[] features, IEnumerable<Word> words, Vocabulary vocabulary) => new(
        features.Select((value, column) => (column, value))
            .Concat(words.Select(vocabulary.ColumnOf).Where(column => column >= 0).Select(column => (features.Length + column, 1.0))));

    /// <param name="width">The number of weights that a feature has; <paramref name="at"/> says which.</param>
    public double Sum(double[] weights, int width = 1, int at = 0)
    {
        var sum = 0.0;
        for (var i = 0; i < columns.Length; i++)
            sum += values[i] * weights[columns[i] * width + at];
        return sum;
    }

    public void AddTo(double[] gradient, double times, int width = 1, int at = 0)
    {
        for (var i = 0; i < columns.Length; i++)
            gradient[columns[i] * width + at] += values[i] * times;
    }
}
