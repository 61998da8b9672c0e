using CallFollowUp.Domain.Assessment.Judging;

namespace CallFollowUp.Evaluation.Training;

/// <summary>What was learnt about one statement.</summary>
/// <param name="Weights">One for each column of <see cref="StatementSet"/>.</param>
internal sealed record LearntStatement(double[] Weights, IReadOnlyDictionary<Word, double> Words)
{
    /// <summary>The probability that a call says so: 0 where no sentence can.</summary>
    public double Judge(StatementExample example)
    {
        if (example.Sentences.Count == 0)
            return 0;
        var best = example.Sentences.Max(sentence => Sum(sentence.Features) + sentence.Words.Sum(word => Words.GetValueOrDefault(word)));
        return 1 / (1 + Math.Exp(-Sum(example.OfCall) - best));
    }

    private double Sum(double[] features) => features.Zip(Weights, (feature, weight) => feature * weight).Sum();
}
