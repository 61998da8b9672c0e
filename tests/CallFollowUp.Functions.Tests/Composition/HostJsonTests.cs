using System.Text.Json;
using CallFollowUp.Local.Hosting;

namespace CallFollowUp.Functions.Tests.Composition;

public sealed class HostJsonTests
{
    private static readonly string Output = Path.Combine(AppContext.BaseDirectory, "host.json");

    [Fact]
    public void The_root_host_json_reaches_the_output_of_the_app()
    {
        var root = Path.Combine(RepositoryRoot(), "host.json");
        var app = Path.Combine(AppContext.BaseDirectory.Replace("CallFollowUp.Functions.Tests", "CallFollowUp.Functions", StringComparison.Ordinal), "host.json");
        Assert.Equal(File.ReadAllText(root), File.ReadAllText(app));
        Assert.Equal(File.ReadAllText(root), File.ReadAllText(Output));
    }

    [Fact]
    public void The_triggers_know_the_hosts_last_try() =>
        Assert.Equal(HostJson.Read(Output).Queues.MaxDequeueCount, new QueueTriggerOptions().MaxDequeueCount);

    [Fact]
    public void Messages_are_plain_and_routes_have_no_prefix()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(Output));
        var extensions = host.RootElement.GetProperty("extensions");
        Assert.Equal("none", extensions.GetProperty("queues").GetProperty("messageEncoding").GetString());
        Assert.Equal("", extensions.GetProperty("http").GetProperty("routePrefix").GetString());
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CallFollowUp.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
