using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Assessment.Judging;

namespace CallFollowUp.Domain.Tests.Assessment;

public class CautionTests
{
    private static readonly Caution Careful = new(Temperature: 1, CostIfUnresolved: 3, CostIfUnclear: 1.5);

    [Theory]
    [InlineData(0.76, 0.2, 0.04, Resolution.Resolved)]
    [InlineData(0.74, 0.24, 0.02, Resolution.Unclear)]
    [InlineData(0.62, 0.02, 0.36, Resolution.Resolved)]
    [InlineData(0.58, 0.02, 0.4, Resolution.Unclear)]
    [InlineData(0.3, 0.4, 0.3, Resolution.Unresolved)]
    [InlineData(0.41, 0.4, 0.19, Resolution.Unclear)]
    [InlineData(0.1, 0.4, 0.5, Resolution.Unclear)]
    public void Resolved_needs_to_be_worth_the_risk_that_it_is_open_or_unclear_and_unresolved_to_be_the_likeliest(double resolved, double unresolved, double unclear, Resolution verdict) =>
        Assert.Equal(verdict, Careful.Decide(ChanceOf(resolved, 0, 0, 0, unresolved, 0, unclear)).Resolution);

    [Fact]
    public void The_chances_of_a_verdict_are_those_of_all_its_outcomes()
    {
        var chance = ChanceOf(0.1, 0.3, 0.1, 0.2, 0.05, 0.1, 0.15);
        Assert.Equal(Resolution.Resolved, Careful.Decide(chance).Resolution);
        Assert.Equal([0.7, 0.15, 0.5, 0.4], [chance.Of(OutcomeSet.Resolved), chance.Of(OutcomeSet.Unresolved), chance.Of(OutcomeSet.Confirmed), chance.Of(OutcomeSet.Promised)], (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Fact]
    public void A_weight_pulls_towards_a_set_of_outcomes_by_how_far_it_raises_their_odds()
    {
        double[] scores = [0.3, 0.1, -0.4, 0.2, 0.5, -0.2, 0];
        double[] weights = [1, 0.5, 0, 2, -1, 0.3, 0.2];
        double[] moved = [.. scores.Zip(weights, (score, weight) => score + weight * 1e-6)];
        var pull = Chance.Of(scores).Contrast(OutcomeSet.Resolved).Zip(weights, (contrast, weight) => contrast * weight).Sum();
        Assert.Equal((Chance.Of(moved).LogOdds(OutcomeSet.Resolved) - Chance.Of(scores).LogOdds(OutcomeSet.Resolved)) / 1e-6, pull, precision: 4);
    }

    [Fact]
    public void A_weights_file_brings_its_caution()
    {
        var model = OutcomeModel.Parse("own.weights", "temperature 2\ncost-if-unresolved 4 # a comment\ncost-if-unclear 1.25\nbias 2 0 0 0 0 0 0\n", WordWeights.None);
        Assert.Equal(new Caution(2, 4, 1.25), model.Caution);
        double[] features = new double[FeatureSet.Count];
        features[(int)Feature.Bias] = 1;
        Assert.Equal(Math.E / (Math.E + 6), model.Weigh(features, [], [], language: 0)[(int)Outcome.Resolved], precision: 6);
    }

    [Theory]
    [InlineData(Feature.LastDeedFailed)]
    [InlineData(Feature.RefusedAndGivenUp)]
    public void A_last_try_that_failed_or_a_wish_given_up_speaks_against_resolved_whatever_was_learnt(object sign)
    {
        var model = OutcomeModel.Parse("own.weights", "bias 3 0 0 0 1 0 0\n", WordWeights.None);
        double[] features = new double[FeatureSet.Count];
        features[(int)Feature.Bias] = 1;
        var before = model.Weigh(features, [], [], language: 0).LogOdds(OutcomeSet.Resolved);
        features[(int)(Feature)sign] = 1;
        Assert.Equal(before - 2, model.Weigh(features, [], [], language: 0).LogOdds(OutcomeSet.Resolved), precision: 6);
    }

    [Fact]
    public void A_wrong_line_of_a_weights_file_is_named() =>
        Assert.Contains("own.weights(2)", Assert.Throws<FormatException>(() => OutcomeModel.Parse("own.weights", "temperature 1\nwroks 1 2 3\n", WordWeights.None)).Message, StringComparison.Ordinal);

    private static Chance ChanceOf(params ReadOnlySpan<double> outcomes)
    {
        var chance = default(Chance);
        outcomes.CopyTo(chance);
        return chance;
    }
}
