using System.Diagnostics;
using System.Text.Json;
using CallFollowUp.Local.Hosting.Functions;

namespace CallFollowUp.Functions.Tests.Operations;

/// <summary>The API's description says what is there, and nothing else, and keeps the rules of such documents.</summary>
public sealed class OpenApiTests
{
    private static readonly string[] Verbs = ["get", "put", "post", "delete", "patch", "head", "options"];

    [Fact]
    public async Task Every_route_of_the_API_is_described_and_nothing_else_is()
    {
        await using var site = await OperatorsSite.OpenAsync();
        using var program = site.Program(key: null);

        using var description = JsonDocument.Parse(await program.GetStringAsync(new Uri("/api/openapi.json", UriKind.Relative)));

        var described = description.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Where(o => Verbs.Contains(o.Name)).Select(o => $"{o.Name} {path.Name}"));
        var routes = FunctionCatalog.In(typeof(FollowUpComposition).Assembly).All.OfType<HttpFunction>()
            .Where(f => f.Route.StartsWith("api/", StringComparison.Ordinal))
            .SelectMany(f => f.Verbs.Select(v => $"{v} /{f.Route}"));
        Assert.Equal(routes.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_description_lints_clean()
    {
        Repository.Installed("@redocly", "openapi-core");
        var linter = Path.Combine(Repository.Root, "local", "lint-openapi.cjs");
        var description = Path.Combine(Repository.Root, "functions", "CallFollowUp.Functions", "Operations", "Api", "openapi.json");
        var start = new ProcessStartInfo("node", [linter, description])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };

        using var node = Process.Start(start)!;
        var said = await node.StandardOutput.ReadToEndAsync() + await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();

        Assert.Equal((0, ""), (node.ExitCode, said));
    }
}
