using System.Diagnostics;
using CallFollowUp.Local.Commands;

namespace CallFollowUp.Functions.Tests.EndToEnd;

/// <summary>The program that <c>./run</c> starts, in a process of its own and on a data folder of its own.</summary>
internal sealed class LocalProgram : IDisposable
{
    private readonly Process process;

    private LocalProgram(Process process) => this.process = process;

    public static LocalProgram Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(LocalApp).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new LocalProgram(Process.Start(start)!);
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int ExitCode, string[] Lines, string Errors)> RunAsync(params string[] arguments)
    {
        using var program = Start(new Dictionary<string, string>(), arguments);
        var output = program.process.StandardOutput.ReadToEndAsync();
        var errors = program.process.StandardError.ReadToEndAsync();
        await program.process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        return (program.process.ExitCode, (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries), await errors);
    }

    /// <summary>Kills it without a word, as a power cut does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
