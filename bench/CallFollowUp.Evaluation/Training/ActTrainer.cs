using CallFollowUp.Domain.Assessment.Judging;
using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Evaluation.Training;

/// <summary>Learns the acts of turns from turns that readers marked: logistic regression for each act, with an L2 penalty; either side by itself.</summary>
internal static class ActTrainer
{
    private const int Steps = 120;

    // Set by cross-validation.
    private const double Penalty = 0.0005;

    public static LearntActs Learn(IReadOnlyList<ActExample> examples)
    {
        var weights = new double[TurnSet.Count * Acts.Count];
        var words = new Dictionary<Word, double[]>();
        foreach (var isCustomers in (ReadOnlySpan<bool>)[false, true])
        {
            var (first, count) = Acts.Of(isCustomers).GetOffsetAndLength(Acts.Count);
            var turns = examples.Where(example => example.IsCustomers == isCustomers).ToList();
            var vocabulary = new Vocabulary(turns.GroupBy(turn => turn.Call).Select(call => (call.Key.Source, call.SelectMany(turn => turn.Words))));
            var learnt = Learn(turns, vocabulary, count);
            for (var column = 0; column < TurnSet.Count; column++)
                learnt.AsSpan(column * count, count).CopyTo(weights.AsSpan(column * Acts.Count + first));
            foreach (var (word, row) in vocabulary.Fold(learnt.AsMemory(TurnSet.Count * count), count).Where(word => word.Key.IsCustomers == isCustomers))
                words[word] = [.. row, .. new double[ActModel.Numbers - count]];
        }

        return new LearntActs(weights, words);
    }

    private static double[] Learn(List<ActExample> turns, Vocabulary vocabulary, int acts)
    {
        var rows = turns.ConvertAll(turn => (
            Row: SparseRow.Of(turn.Columns.Select(column => ((int)column, 1.0)), turn.Words.Select(word => (word, 1.0)), vocabulary, TurnSet.Count),
            turn.Acts));
        var ofColumns = Penalties.Scale(
            [.. Enumerable.Range(0, TurnSet.Count + vocabulary.Count).Select(column => column == TurnSet.Bias ? 0 : Penalty)],
            TurnSet.Own,
            rows.ConvertAll(row => (row.Row.Columns, Array.IndexOf(row.Acts, true) + 1)));
        var penalties = ofColumns.SelectMany(penalty => Enumerable.Repeat(penalty, acts)).ToArray();
        return Descent.Run(new double[penalties.Length], Steps, penalties, (at, slope) => rows.ForEach(row => AddGradient(row.Row, row.Acts, at, slope, rows.Count)), _ => { });
    }

    private static void AddGradient(SparseRow row, bool[] acts, double[] at, double[] slope, int count)
    {
        Span<double> errors = stackalloc double[acts.Length];
        row.Sum(at, errors);
        for (var act = 0; act < acts.Length; act++)
            errors[act] = (1 / (1 + Math.Exp(-errors[act])) - (acts[act] ? 1 : 0)) / count;
        row.AddTo(slope, errors);
    }
}
