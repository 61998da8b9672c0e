using CallFollowUp.Chaos.Fuzz;

namespace CallFollowUp.Functions.Tests.Chaos;

public sealed class FuzzTests
{
    [Fact]
    public async Task Whatever_comes_from_outside_is_taken_or_refused_with_a_reason()
    {
        using var output = new StringWriter();

        var holds = await new FuzzRun(20_000, seed: 11, overHttp: 100, output).RunAsync(TestContext.Current.CancellationToken);

        Assert.True(holds, output.ToString());
    }
}
