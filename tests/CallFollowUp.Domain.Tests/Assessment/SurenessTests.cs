using CallFollowUp.Domain.Assessment;

namespace CallFollowUp.Domain.Tests.Assessment;

public class SurenessTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.574, 57)]
    [InlineData(0.997, 99)]
    [InlineData(1, 99)]
    public void Nobody_is_shown_as_certain(double confidence, int percent) => Assert.Equal(percent, Sureness.Percent(confidence));
}
