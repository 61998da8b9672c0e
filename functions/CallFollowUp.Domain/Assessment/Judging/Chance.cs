using System.Runtime.CompilerServices;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>The probability of each <see cref="Outcome"/>; together 1.</summary>
[InlineArray(OutcomeModel.Outcomes)]
internal struct Chance
{
    /// <value>0.0001: nothing is less likely, as far as a few thousand calls can tell.</value>
    private const double Least = 0.0001;

    private double first;

    /// <summary>There was nothing to resolve.</summary>
    public static Chance NoIssue
    {
        get
        {
            var chance = default(Chance);
            chance[(int)Outcome.Unclear] = 1;
            return chance;
        }
    }

    /// <summary>There was nothing to resolve, so the model was not asked.</summary>
    public readonly bool IsNoIssue => this[(int)Outcome.Unclear] == 1;

    /// <param name="scores">The logit of each outcome.</param>
    public static Chance Of(ReadOnlySpan<double> scores)
    {
        var chance = default(Chance);
        var max = scores[0];
        foreach (var score in scores)
            max = Math.Max(max, score);
        var sum = 0.0;
        for (var outcome = 0; outcome < scores.Length; outcome++)
            sum += chance[outcome] = Math.Exp(scores[outcome] - max);
        for (var outcome = 0; outcome < scores.Length; outcome++)
            chance[outcome] /= sum;
        return chance;
    }

    public readonly double Of(OutcomeSet outcomes)
    {
        var sum = 0.0;
        for (var outcome = 0; outcome < OutcomeModel.Outcomes; outcome++)
            sum += outcomes.Contains((Outcome)outcome) ? this[outcome] : 0;
        return sum;
    }

    public readonly double LogOdds(OutcomeSet outcomes)
    {
        var of = Of(outcomes);
        return Math.Log(Math.Max(Least, of) / Math.Max(Least, 1 - of));
    }

    /// <summary>How much each outcome's weight counts for a set of them and against the others: the slope of their log odds, at this call.</summary>
    public readonly double[] Contrast(OutcomeSet outcomes)
    {
        var of = Of(outcomes);
        var contrast = new double[OutcomeModel.Outcomes];
        for (var outcome = 0; outcome < contrast.Length; outcome++)
            contrast[outcome] = outcomes.Contains((Outcome)outcome) ? this[outcome] / Math.Max(Least, of) : -this[outcome] / Math.Max(Least, 1 - of);
        return contrast;
    }
}
