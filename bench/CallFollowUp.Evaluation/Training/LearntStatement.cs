using CallFollowUp.Domain.Assessment.Judging;

namespace CallFollowUp.Evaluation.Training;

/// <summary>What was learnt about one statement.</summary>
/// <param name="Weights">One for each column of <see cref="StatementSet"/>.</param>
internal sealed record LearntStatement(double[] Weights, IReadOnlyDictionary<Word, double> Words)
{
    /// <summary>The probability that a call says so.</summary>
    public double Judge(StatementExample example)
    {
        var ofCall = Sum(example.OfCall);
        var best = example.Sentences.Count == 0 ? StatementModel.Silence
            : example.Sentences.Max(sentence => Sum(sentence.Features) + sentence.Words.Sum(word => Words.GetValueOrDefault(word)));
        return 1 / (1 + Math.Exp(-ofCall - best));
    }

    private double Sum(double[] features) => features.Zip(Weights, (feature, weight) => feature * weight).Sum();
}
