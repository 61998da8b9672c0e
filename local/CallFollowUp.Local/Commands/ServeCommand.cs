using System.CommandLine;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace CallFollowUp.Local.Commands;

/// <summary><c>run</c> without a command: serves until Ctrl-C.</summary>
internal static class ServeCommand
{
    public static void AddTo(RootCommand root)
    {
        var (data, now) = (CommonOptions.Data(), CommonOptions.Now());
        var port = new Option<int>("--port")
        {
            Description = "The port on 127.0.0.1; 0 takes a free one.",
            DefaultValueFactory = _ => LocalApp.UsualPort,
        };
        var key = new Option<string?>("--key") { Description = "The function key of the HTTP endpoints. Default: the data folder's own." };
        var lease = new Option<TimeSpan>("--message-lease")
        {
            Description = "How long a message that is being worked on stays hidden from others; after a kill it comes back then.",
            DefaultValueFactory = _ => TimeSpan.FromMinutes(10),
        };
        foreach (var option in new Option[] { data, now, port, key, lease })
            root.Add(option);
        root.SetAction((result, cancellation) => RunAsync(
            new LocalAppSettings(result.GetRequiredValue(data).FullName, result.GetValue(now))
            {
                Port = result.GetValue(port),
                FunctionKey = result.GetValue(key),
                MessageLease = result.GetValue(lease),
                LogLevel = LogLevel.Information,
                TellSignInKey = OperatorsGreeting.TellNext,
            },
            cancellation));
    }

    private static async Task<int> RunAsync(LocalAppSettings settings, CancellationToken cancellation)
    {
        await using var app = await LocalApp.StartAsync(settings, cancellation);
        if (app.Host is null)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]A copy runs on {settings.DataFolder} already.[/] Stop it first, or give another folder with --data.");
            return ExitCode.Usage;
        }

        Greet(app);
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException)
        {
            AnsiConsole.MarkupLine("[grey]Stopping: what runs is finished or given back.[/]");
        }

        return ExitCode.Done;
    }

    private static void Greet(LocalApp app)
    {
        var site = app.Host!.Address.AbsoluteUri.TrimEnd('/');
        var key = app.Settings.FunctionKey ?? app.Keys.FunctionKey;
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        grid.AddRow("[grey]Address[/]", site);
        grid.AddRow("[grey]Function key[/]", $"{Markup.Escape(key)}  [grey](header x-functions-key)[/]");
        OperatorsGreeting.AddTo(grid, app);
        grid.AddRow("[grey]Mails[/]", Markup.Escape(Path.Combine(app.Settings.DataFolder, "outbox")));
        grid.AddRow("[grey]Tickets[/]", Markup.Escape(Path.Combine(app.Settings.DataFolder, "tickets")));
        AnsiConsole.MarkupLine("[bold green]CallFollowUp is running.[/] Ctrl-C stops it.");
        AnsiConsole.Write(grid);
        AnsiConsole.MarkupLine("[grey]Send it a closed call:[/]");

        // Plain, in one piece: it is there to be copied.
        Console.Out.WriteLine($"  curl -i {site}/api/calls -H 'x-functions-key: {key}' -H 'content-type: application/json' --data-binary @CALL.json");
        Console.Out.WriteLine($"  curl {site}/api/follow-ups/CALLID -H 'x-functions-key: {key}'");
    }
}
