using CallFollowUp.Domain.Assessment.Judging;

namespace CallFollowUp.Evaluation.Training;

/// <summary>What was learnt about the acts of turns.</summary>
/// <param name="Weights">One per act for each column of <see cref="TurnSet"/>.</param>
internal sealed record LearntActs(double[] Weights, IReadOnlyDictionary<Word, double[]> Words)
{
    public ActModel Model { get; } = new(Weights, Word.WeightsOf(Words, ActModel.Numbers));
}
