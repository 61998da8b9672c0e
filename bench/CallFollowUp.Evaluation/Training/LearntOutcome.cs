using CallFollowUp.Domain.Assessment.Judging;

namespace CallFollowUp.Evaluation.Training;

/// <summary>What was learnt about the outcome.</summary>
/// <param name="Weights">One per outcome for each of <see cref="OutcomeModel.Names"/>.</param>
internal sealed record LearntOutcome(double[] Weights, IReadOnlyDictionary<Word, double[]> Words)
{
    private readonly OutcomeModel model = new(Weights, Caution.None, Word.WeightsOf(Words, WordWeights.Numbers));

    public Chance Judge(Example example, Caution caution) => example.IsNoIssue ? Chance.NoIssue : model.With(caution).Weigh(example.Features, example.ExchangeColumns, example.LastWords, example.Language);
}
