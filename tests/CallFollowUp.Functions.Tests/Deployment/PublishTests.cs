namespace CallFollowUp.Functions.Tests.Deployment;

public sealed class PublishTests
{
    [Fact]
    public async Task Publishing_the_stand_in_is_refused_with_the_reason()
    {
        var publish = await ToolRun.OfAsync(
            "dotnet", "publish", Path.Combine("functions", "CallFollowUp.Functions"), "-c", "Release", "--no-build", "-p:FunctionsWorker=stand-in", "-nologo");
        Assert.NotEqual(0, publish.ExitCode);
        Assert.Contains("cannot be published in stand-in mode: this package feed lacks Microsoft.Azure.Functions.Worker", publish.Output, StringComparison.Ordinal);
    }
}
