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
    /// <value>3% of the unresolved calls may be called resolved, with phrases left out: at most 5% are wanted on calls of a stranger.</value>
    private const double FalseResolved = 0.03;

    /// <value>0.005: scores that close are one.</value>
    private const double Plateau = 0.005;

    private const double LeastThreshold = 0.35;
    private const double LeastStatement = 0.2;
    private const double MostThreshold = 0.95;
    private const double ThresholdStep = 0.01;
    private const double MostTemperature = 3;
    private const double TemperatureStep = 0.05;

    public static Caution Learn(IReadOnlyList<Example> examples, IReadOnlyDictionary<string, LearntOutcome> withoutSource)
    {
        var temperature = Steps(1, MostTemperature, TemperatureStep).MinBy(degree => Loss(examples, withoutSource, Caution.None with { Temperature = degree }));
        var caution = Caution.None with { Temperature = temperature };
        var judged = examples.Select(example => (example.Truth, Chance: withoutSource[example.Call.Source].Judge(example, caution))).ToList();
        var unresolved = judged.Count(call => OutcomeSet.Unresolved.Contains(call.Truth));
        caution = caution with
        {
            LeastForResolved = Steps(LeastThreshold, MostThreshold, ThresholdStep).First(least =>
                judged.Count(call => OutcomeSet.Unresolved.Contains(call.Truth) && IsSaid(caution with { LeastForResolved = least }, call.Chance, Resolution.Resolved)) <= FalseResolved * unresolved),
        };
        return caution with
        {
            LeastForUnresolved = HighestOfTheBest(Steps(LeastThreshold, MostThreshold, ThresholdStep), least => UnresolvedF1(judged, caution with { LeastForUnresolved = least })),
        };
    }

    /// <summary>The probability from which a statement counts as said: the highest with about the best F1.</summary>
    public static double LearnLeast(List<StatementExample> examples, IReadOnlyDictionary<string, LearntStatement> withoutSource)
    {
        var judged = examples.ConvertAll(example => (example.IsSaid, Chance: withoutSource[example.Call.Source].Judge(example)));
        return HighestOfTheBest(Steps(LeastStatement, MostThreshold, ThresholdStep), least => Score.Of(judged.Select(call => (call.Chance >= least, call.IsSaid))).F1);
    }

    /// <summary>Of thresholds that do as well, the highest: it says least that is not so.</summary>
    private static double HighestOfTheBest(IEnumerable<double> thresholds, Func<double, double> f1Of)
    {
        var scores = thresholds.Select(least => (Least: least, F1: f1Of(least))).ToList();
        return scores.FindLast(score => score.F1 >= scores.Max(any => any.F1) - Plateau).Least;
    }

    private static double Loss(IReadOnlyList<Example> examples, IReadOnlyDictionary<string, LearntOutcome> withoutSource, Caution caution) => examples.Average(example =>
    {
        var chance = withoutSource[example.Call.Source].Judge(example, caution);
        return -Math.Log(Math.Max(1e-9, chance[(int)example.Truth]));
    });

    private static double UnresolvedF1(List<(Outcome Truth, Chance Chance)> judged, Caution caution)
    {
        var said = judged.FindAll(call => IsSaid(caution, call.Chance, Resolution.Unresolved));
        return 2.0 * said.Count(call => OutcomeSet.Unresolved.Contains(call.Truth)) / (said.Count + judged.Count(call => OutcomeSet.Unresolved.Contains(call.Truth)));
    }

    private static bool IsSaid(Caution caution, Chance chance, Resolution resolution) => caution.Decide(chance).Resolution == resolution;

    private static IEnumerable<double> Steps(double from, double to, double step) =>
        Enumerable.Range(0, (int)Math.Round((to - from) / step) + 1).Select(i => Math.Round(from + i * step, 2));
}
