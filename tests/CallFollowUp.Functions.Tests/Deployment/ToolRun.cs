using System.Diagnostics;

namespace CallFollowUp.Functions.Tests.Deployment;

/// <summary>What a tool said, run in the repository's root.</summary>
internal sealed record ToolRun(int ExitCode, string Output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task<ToolRun> OfAsync(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        return new ToolRun(process.ExitCode, await output + await errors);
    }

    /// <summary>The checker of Bicep files; the test is skipped where its parser is not installed.</summary>
    public static Task<ToolRun> OfBicepCheckAsync(params string[] arguments)
    {
        Repository.Installed("tree-sitter-bicep");
        return OfAsync("node", [Path.Combine("tests", "bicep", "check.mjs"), .. arguments]);
    }
}
