using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Assessment.Judging;

namespace CallFollowUp.Domain.Tests.Assessment;

public class CautionTests
{
    private static readonly Caution Careful = new(Temperature: 1, LeastForResolved: 0.7, LeastForUnresolved: 0.4);

    [Theory]
    [InlineData(0.7, 0.2, 0.1, Resolution.Resolved)]
    [InlineData(0.69, 0.21, 0.1, Resolution.Unclear)]
    [InlineData(0.3, 0.4, 0.3, Resolution.Unresolved)]
    [InlineData(0.1, 0.4, 0.5, Resolution.Unclear)]
    public void A_verdict_needs_its_least_probability(double resolved, double unresolved, double unclear, Resolution verdict) =>
        Assert.Equal(verdict, Careful.Decide(new Chance(resolved, unresolved, unclear)).Resolution);

    [Fact]
    public void A_weights_file_brings_its_caution()
    {
        var model = OutcomeModel.Parse("own.weights", "temperature 2\nleast-for-resolved 0.8 # a comment\nbias 2 0 0\n", WordWeights.None);
        Assert.Equal(new Caution(2, 0.8, 0.5), model.Caution);
        double[] features = new double[FeatureSet.Count];
        features[(int)Feature.Bias] = 1;
        Assert.Equal(Math.E / (Math.E + 2), model.Weigh(features, [], language: 0).Resolved, precision: 6);
    }

    [Fact]
    public void A_wrong_line_of_a_weights_file_is_named() =>
        Assert.Contains("own.weights(2)", Assert.Throws<FormatException>(() => OutcomeModel.Parse("own.weights", "temperature 1\nwroks 1 2 3\n", WordWeights.None)).Message, StringComparison.Ordinal);
}
