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

    public IEnumerable<int> Columns => columns;

    /// <param name="words">Their columns begin at <paramref name="firstWord"/>.</param>
    public static SparseRow Of(IEnumerable<(int Column, double Value)> features, IEnumerable<(Word Word, double Times)> words, Vocabulary vocabulary, int firstWord) => new(
        features.Concat(words.SelectMany(word => vocabulary.ColumnsOf(word.Word).Select(column => (firstWord + column.Column, word.Times * column.Share)))));

    public double Sum(double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < columns.Length; i++)
            sum += values[i] * weights[columns[i]];
        return sum;
    }

    public void AddTo(double[] gradient, double times)
    {
        for (var i = 0; i < columns.Length; i++)
            gradient[columns[i]] += values[i] * times;
    }

    /// <summary>The sums of several classes, whose weights for a column stand side by side.</summary>
    public void Sum(double[] weights, Span<double> sums)
    {
        sums.Clear();
        for (var i = 0; i < columns.Length; i++)
        {
            var of = weights.AsSpan(columns[i] * sums.Length, sums.Length);
            for (var k = 0; k < of.Length; k++)
                sums[k] += values[i] * of[k];
        }
    }

    public void AddTo(double[] gradient, ReadOnlySpan<double> times)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            var of = gradient.AsSpan(columns[i] * times.Length, times.Length);
            for (var k = 0; k < of.Length; k++)
                of[k] += values[i] * times[k];
        }
    }
}
