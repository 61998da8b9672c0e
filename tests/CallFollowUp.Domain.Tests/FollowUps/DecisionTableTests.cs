using System.Text.Json;
using CallFollowUp.Domain.FollowUps;

namespace CallFollowUp.Domain.Tests.FollowUps;

/// <summary>The README shows the very table that decides.</summary>
public sealed class DecisionTableTests
{
    [Fact]
    public void The_readme_shows_every_row_with_its_words_and_its_plan()
    {
        var shown = File.ReadLines(Path.Combine(RepositoryRoot(), "README.md")).Where(line => line.StartsWith("| R", StringComparison.Ordinal));

        var decides = FollowUpPolicy.Rows.Select(r => $"| {r.Name} | {r.When} | {JsonNamingPolicy.KebabCaseLower.ConvertName(r.Kind.ToString())} |");
        Assert.Equal(decides, shown);
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CallFollowUp.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No CallFollowUp.sln above the test's folder.");
        return folder.FullName;
    }
}
