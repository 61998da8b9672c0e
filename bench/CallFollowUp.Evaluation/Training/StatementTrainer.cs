using CallFollowUp.Domain.Assessment.Judging;

namespace CallFollowUp.Evaluation.Training;

/// <summary>
/// Learns a statement from calls of which only the whole is labelled: a call says so where its best sentence does. While learning, near sentences share
/// the credit (a soft maximum), so that it does not hang on the sentence that was best at first.
/// </summary>
internal static class StatementTrainer
{
    private const int Steps = 250;

    // Set by cross-validation.
    private const double Penalty = 0.002;

    /// <value>4: the sharpness of the soft maximum.</value>
    private const double Sharpness = 4;

    public static LearntStatement Learn(IReadOnlyList<StatementExample> examples)
    {
        var vocabulary = new Vocabulary(examples.DistinctBy(example => example.Call).Select(example => (example.Call.Source, example.Sentences.SelectMany(sentence => sentence.Words))));
        var calls = examples.Where(example => example.Sentences.Count > 0).Select(example => (
            example.Call,
            OfCall: SparseRow.Of(example.OfCall.Index(), [], vocabulary, StatementSet.Count),
            Sentences: example.Sentences.Select(sentence => SparseRow.Of(sentence.Features.Index(), sentence.Words.Select(word => (word, 1.0)), vocabulary, StatementSet.Count)).ToArray(),
            example.IsSaid)).ToList();
        var penalties = Penalties.Scale(
            [.. Enumerable.Range(0, StatementSet.Count + vocabulary.Count).Select(column => column == (int)CallFeature.CallBias ? 0 : Penalty)],
            StatementSet.Count,
            [.. calls.DistinctBy(call => call.Call).Select(call => (call.Sentences.SelectMany(sentence => sentence.Columns), call.IsSaid ? 1 : 0))]);
        var weights = Descent.Run(new double[penalties.Length], Steps, penalties, (at, slope) => calls.ForEach(call => AddGradient(call.OfCall, call.Sentences, call.IsSaid, at, slope, calls.Count)), _ => { });
        return new LearntStatement(weights[..StatementSet.Count], vocabulary.Fold(weights.AsMemory(StatementSet.Count), classes: 1).ToDictionary(word => word.Key, word => word.Value[0]));
    }

    private static void AddGradient(SparseRow ofCall, SparseRow[] sentences, bool isSaid, double[] at, double[] slope, int count)
    {
        var scores = Array.ConvertAll(sentences, sentence => sentence.Sum(at));
        var best = scores.Max();
        var error = (1 / (1 + Math.Exp(-ofCall.Sum(at) - best)) - (isSaid ? 1 : 0)) / count;
        ofCall.AddTo(slope, error);
        var shares = Array.ConvertAll(scores, score => Math.Exp(Sharpness * (score - best)));
        var sum = shares.Sum();
        for (var i = 0; i < sentences.Length; i++)
            sentences[i].AddTo(slope, error * shares[i] / sum);
    }
}
