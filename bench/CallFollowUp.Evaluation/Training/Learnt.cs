using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Assessment.Judging;

namespace CallFollowUp.Evaluation.Training;

/// <summary>Everything that is learnt from one choice of calls.</summary>
internal sealed record Learnt(LearntActs Acts, LearntOutcome Outcome, IReadOnlyList<LearntStatement> Statements)
{
    /// <summary>One row for each word of either vocabulary.</summary>
    public IReadOnlyDictionary<Word, double[]> Words { get; } = WordsOf(Outcome, Statements);

    /// <param name="least">The probability from which each statement is taken as said.</param>
    public AssessorModel With(AssessorModel cues, Caution caution, double[] least) => cues.With(Acts.Model).With(
        new OutcomeModel(Outcome.Weights, caution, Word.WeightsOf(Words, WordWeights.Numbers)),
        StatementModel(least));

    public StatementModel StatementModel(double[] least) => new([.. Enumerable.Range(0, StatementSet.Count).SelectMany(column => Statements.Select(learnt => learnt.Weights[column]))], least);

    // Each statement is made by one side: of the words of the other it has learnt nothing, so that a sum is the weight of the one that may be said.
    private static Dictionary<Word, double[]> WordsOf(LearntOutcome outcome, IEnumerable<LearntStatement> statements)
    {
        var words = outcome.Words.ToDictionary(word => word.Key, word => word.Value[..]);
        foreach (var (word, weight) in statements.SelectMany(learnt => learnt.Words))
        {
            if (!words.TryGetValue(word, out var row))
                words[word] = row = new double[WordWeights.Numbers];
            row[WordWeights.Stated] += weight;
        }

        return words;
    }
}
