namespace CallFollowUp.Functions.Tests.Deployment;

/// <summary>The Bicep files, as far as they can be judged without their compiler; continuous integration on GitHub has the compiler too.</summary>
public sealed class BicepTests
{
    private const string Expectation = "// expect: ";

    private static readonly string BadFiles = Path.Combine(Repository.Root, "tests", "bicep", "bad");

    public static TheoryData<string> Mistakes =>
        [.. Directory.GetFiles(BadFiles, "*.bicep", SearchOption.AllDirectories)
            .Where(file => File.ReadLines(file).First().StartsWith(Expectation, StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(BadFiles, file)).Order()];

    [Fact]
    public async Task Nothing_is_wrong_with_them()
    {
        var check = await ToolRun.OfBicepCheckAsync("bicep");
        Assert.True(check.ExitCode == 0, check.Output);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_found_and_named(string file)
    {
        var path = Path.Combine(BadFiles, file);
        var check = await ToolRun.OfBicepCheckAsync(path);
        Assert.Equal(1, check.ExitCode);
        Assert.All(
            File.ReadLines(path).TakeWhile(line => line.StartsWith(Expectation, StringComparison.Ordinal)),
            line => Assert.Contains(line[Expectation.Length..], check.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_without_files_is_no_success()
    {
        var empty = Directory.CreateTempSubdirectory("callfollowup-bicep-");
        var check = await ToolRun.OfBicepCheckAsync(empty.FullName);
        empty.Delete();
        Assert.Equal(1, check.ExitCode);
    }
}
