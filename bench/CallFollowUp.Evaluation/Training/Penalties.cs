namespace CallFollowUp.Evaluation.Training;

/// <summary>
/// How hard weights are pulled to zero. Of cues, exchanges and words there are many, and each is rare: they are pulled the less, the more they tell the classes apart
/// by themselves, as in NB-SVM (Wang and Manning, 2012).
/// </summary>
internal static class Penalties
{
    private const double LeastTelling = 0.3;
    private const double MostTelling = 3;

    /// <param name="penalties">One for each column; those of signs are meant for a sign that tells as much as the average one.</param>
    /// <param name="firstSign">From this column on they are divided by how much the column tells.</param>
    /// <param name="calls">Each call once: the columns it has, and its class.</param>
    public static double[] Scale(double[] penalties, int firstSign, IReadOnlyList<(IEnumerable<int> Columns, int Class)> calls)
    {
        var telling = Telling(calls, penalties.Length);
        var average = telling[firstSign..].Average();
        return [.. penalties.Select((penalty, column) => column < firstSign ? penalty : penalty / Math.Clamp(telling[column] / average, LeastTelling, MostTelling))];
    }

    /// <summary>How far the calls that have a column differ from as many calls of any kind: the length of the logarithms of the ratios, of counts and one.</summary>
    private static double[] Telling(IReadOnlyList<(IEnumerable<int> Columns, int Class)> calls, int columns)
    {
        var ofClass = new double[calls.Max(call => call.Class) + 1];
        var having = new double[columns, ofClass.Length];
        foreach (var (found, its) in calls)
        {
            ofClass[its]++;
            foreach (var column in found.Distinct())
                having[column, its]++;
        }

        return [.. Enumerable.Range(0, columns).Select(column =>
        {
            var count = Enumerable.Range(0, ofClass.Length).Sum(its => having[column, its]);
            return Math.Sqrt(ofClass.Select((all, its) => Math.Log((having[column, its] + 1) / (count * all / calls.Count + 1))).Sum(log => log * log));
        })];
    }
}
