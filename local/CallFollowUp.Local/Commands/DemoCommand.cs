using System.CommandLine;
using CallFollowUp.Workflow.Views;
using Spectre.Console;

namespace CallFollowUp.Local.Commands;

/// <summary><c>run demo</c>: plays sample calls through the real app, jumps over the waiting, and checks how each one ended.</summary>
internal static class DemoCommand
{
    /// <summary>The demo shows what a company would set: nobody is written to at night.</summary>
    private static readonly Dictionary<string, string?> Overrides = new()
    {
        ["FollowUps:SendFrom"] = "08:00",
        ["FollowUps:SendUntil"] = "20:00",
    };

    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "The folder for the demo's storage, mails and tickets; emptied first.",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(CommonOptions.Root, ".data", "demo")),
        };
        var (json, now) = (CommonOptions.Json(), CommonOptions.Now());
        var keep = new Option<bool>("--keep") { Description = "Leave the operators' pages up with the demo's data on them, until Ctrl-C." };
        var command = new Command("demo", "Play sample calls through the whole app: verdicts, mails, tickets, answers, silence. The clock jumps over the waiting.") { data, json, now, keep };
        command.SetAction((result, cancellation) => RunAsync(
            result.GetRequiredValue(data).FullName, result.GetValue(json), result.GetValue(now), result.GetValue(keep), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string dataFolder, bool json, DateTimeOffset? now, bool keep, CancellationToken cancellation)
    {
        if (!TryEmpty(dataFolder))
        {
            await Console.Error.WriteLineAsync($"{dataFolder} is not a demo's folder, or another demo runs there. Give an empty one with --data.");
            return ExitCode.Usage;
        }

        var samples = Path.Combine(CommonOptions.Root, "local", "samples");
        var script = DemoScript.Read(samples);
        await using var app = await LocalApp.StartAsync(SettingsOf(dataFolder, now ?? script.Now, keep), cancellation);
        var player = new DemoPlayer(app, samples, script);

        var results = await player.PlayAsync(
            line =>
            {
                if (!json)
                    AnsiConsole.MarkupLineInterpolated($"[grey]{app.Clock.GetUtcNow():yyyy-MM-dd HH:mm}[/]  {line}");
            },
            cancellation);
        if (!json)
            DemoReport.Show(results, app.Settings.DataFolder);
        foreach (var result in json ? results : [])
            Console.Out.WriteLine(FollowUpViewJson.Line(result.View));
        if (keep)
            await KeepAsync(app, json, cancellation);
        return results.All(r => r.IsAsExpected) ? ExitCode.Done : ExitCode.Attention;
    }

    private static LocalAppSettings SettingsOf(string dataFolder, DateTimeOffset now, bool keep) => new(dataFolder, now)
    {
        Overrides = Overrides,
        Port = keep ? LocalApp.UsualPort : 0,
        TellSignInKey = OperatorsGreeting.TellNext,
    };

    private static async Task KeepAsync(LocalApp app, bool json, CancellationToken cancellation)
    {
        // With --json, standard output is for programs.
        var console = json ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }) : AnsiConsole.Console;
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        OperatorsGreeting.AddTo(grid, app);
        console.MarkupLine("[bold green]The demo's calls are on the operators' pages.[/] Ctrl-C ends it.");
        console.Write(grid);
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException)
        {
            // This is how it ends.
        }
    }

    /// <summary>Only a folder that a demo made is emptied: it has a demo's mark, or nothing in it.</summary>
    private static bool TryEmpty(string folder)
    {
        const string Mark = ".demo";
        var mark = Path.Combine(folder, Mark);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            if (!File.Exists(mark) || IsInUse(Path.Combine(folder, "storage.lock")))
                return false;
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(mark, "The demo empties this folder when it starts.\n");
        return true;
    }

    private static bool IsInUse(string lockFile)
    {
        try
        {
            using var held = new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
