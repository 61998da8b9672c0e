using CallFollowUp.Chaos;

namespace CallFollowUp.Functions.Tests.Chaos;

public sealed class StormTests
{
    [Fact]
    public async Task A_short_storm_loses_nothing_and_does_nothing_twice()
    {
        var settings = new StormSettings(Calls: 40, Workers: 3, TimeSpan.FromSeconds(8), Seed: 7)
        {
            // A mail whose answer was lost is held after a minute at the least: too long for here. It waits for evidence, which is no rest unwatched.
            SettlesMails = false,
        };
        using var output = new StringWriter();

        var holds = await Storm.RunAsync(settings, output, TestContext.Current.CancellationToken);

        Assert.True(holds, output.ToString());
    }
}
