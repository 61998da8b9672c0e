using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Assessment.Judging;
using CallFollowUp.Evaluation.Evaluation;

namespace CallFollowUp.Evaluation.Training;

/// <summary>
/// Sets how sure the model must be, on calls that it has not learnt from: each is judged by the model that the other sources taught, as it is and with
/// phrases left out, as the cues were written after these calls.
/// </summary>
internal static class Cautions
{
    /// <value>3.5% of the unresolved calls may be called resolved, with phrases left out: at most 5% are wanted on calls of a stranger, and few unclear ones.</value>
    private const double FalseResolved = 0.035;

    /// <value>0.005: scores that close are one.</value>
    private const double Plateau = 0.005;

    /// <value>1.5: 'resolved' on a call that tells neither way is half as bad again as a question to a customer who needs none.</value>
    private const double CostIfUnclear = 1.5;

    private const double MostCost = 20;
    private const double CostStep = 0.05;
    private const double LeastStatement = 0.2;
    private const double MostStatement = 0.95;
    private const double StatementStep = 0.01;
    private const double MostTemperature = 3;
    private const double TemperatureStep = 0.05;

    public static Caution Learn(IReadOnlyList<Example> examples, IReadOnlyDictionary<string, LearntOutcome> withoutSource)
    {
        var temperature = Steps(1, MostTemperature, TemperatureStep).MinBy(degree => Loss(examples, withoutSource, Caution.None with { Temperature = degree }));
        var caution = Caution.None with { Temperature = temperature, CostIfUnclear = CostIfUnclear };
        var unresolved = examples.Where(example => OutcomeSet.Unresolved.Contains(example.Truth)).Select(example => withoutSource[example.Call.Source].Judge(example, caution)).ToList();
        return caution with
        {
            CostIfUnresolved = Steps(1, MostCost, CostStep).First(cost =>
                unresolved.Count(chance => IsResolved(caution with { CostIfUnresolved = cost }, chance)) <= FalseResolved * unresolved.Count),
        };
    }

    /// <summary>The probability from which a statement counts as said: of thresholds with about the best F1 the highest, as it says least that is not so.</summary>
    public static double LearnLeast(List<StatementExample> examples, IReadOnlyDictionary<string, LearntStatement> withoutSource)
    {
        var judged = examples.ConvertAll(example => (example.IsSaid, Chance: withoutSource[example.Call.Source].Judge(example)));
        var scores = Steps(LeastStatement, MostStatement, StatementStep).Select(least => (Least: least, Score.Of(judged.Select(call => (call.Chance >= least, call.IsSaid))).F1)).ToList();
        return scores.FindLast(score => score.F1 >= scores.Max(any => any.F1) - Plateau).Least;
    }

    private static double Loss(IReadOnlyList<Example> examples, IReadOnlyDictionary<string, LearntOutcome> withoutSource, Caution caution) => examples.Average(example =>
    {
        var chance = withoutSource[example.Call.Source].Judge(example, caution);
        return -Math.Log(Math.Max(1e-9, chance[(int)example.Truth]));
    });

    private static bool IsResolved(Caution caution, Chance chance) => caution.Decide(chance).Resolution == Resolution.Resolved;

    private static IEnumerable<double> Steps(double from, double to, double step) =>
        Enumerable.Range(0, (int)Math.Round((to - from) / step) + 1).Select(i => Math.Round(from + i * step, 2));
}
