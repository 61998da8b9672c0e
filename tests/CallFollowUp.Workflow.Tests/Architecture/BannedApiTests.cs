using System.Text.RegularExpressions;

namespace CallFollowUp.Workflow.Tests.Architecture;

/// <summary>Time enters by TimeProvider, and nothing in Domain and Workflow is left to chance.</summary>
public sealed partial class BannedApiTests
{
    [Theory]
    [InlineData("CallFollowUp.Domain")]
    [InlineData("CallFollowUp.Workflow")]
    public void No_clock_no_chance_and_no_sleep(string project)
    {
        var files = Directory.GetFiles(Path.Combine(RepositoryRoot(), "functions", project), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);

        var uses = files.SelectMany(file => File.ReadLines(file)
            .Where(line => !Comment().IsMatch(line))
            .Where(line => Banned().IsMatch(line) || (Delay().IsMatch(line) && !line.Contains("clock", StringComparison.Ordinal)))
            .Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"));
        Assert.Empty(uses);
    }

    [Theory]
    [InlineData("var now = DateTime.UtcNow;", true)]
    [InlineData("var now = DateTimeOffset.Now;", true)]
    [InlineData("var id = Guid.NewGuid();", true)]
    [InlineData("var n = Random.Shared.Next();", true)]
    [InlineData("var now = clock.GetUtcNow();", false)]
    public void The_search_finds_what_it_should(string line, bool banned) => Assert.Equal(banned, Banned().IsMatch(line));

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?(Now|Today)\b|Guid\.(NewGuid|CreateVersion7)|\bRandom\b|\bRandomNumberGenerator\b|\bStopwatch\b|Environment\.TickCount|Thread\.Sleep|TimeProvider\.System")]
    private static partial Regex Banned();

    [GeneratedRegex(@"Task\.Delay\(|new CancellationTokenSource\([^)]")]
    private static partial Regex Delay();

    [GeneratedRegex(@"^\s*//")]
    private static partial Regex Comment();

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CallFollowUp.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No CallFollowUp.sln above the test's folder.");
        return folder.FullName;
    }
}
