using System.CommandLine;
using System.Globalization;
using CallFollowUp.Local.Azurite;
using CallFollowUp.Local.Commands;
using Spectre.Console;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (Console.IsOutputRedirected)
{
    // A log is wider than the 80 columns of an unknown terminal, and has no colours.
    AnsiConsole.Profile.Width = 150;
    AnsiConsole.Profile.Capabilities.Ansi = false;
}

var root = new RootCommand("Checks after every closed call whether it really ended well, and follows up. Without a command: serves until Ctrl-C.")
{
    DemoCommand.Create(),
    ProcessCommand.Create(),
    AssessCommand.Create(),
    StatusCommand.Create(),
    RedriveCommand.Create(),
    PreviewCommand.Create(),
};
ServeCommand.AddTo(root);

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    await parsed.InvokeAsync(new InvocationConfiguration { Output = Console.Error });
    return ExitCode.Usage;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("Stopped.");
    return ExitCode.Attention;
}
catch (Exception e) when (e is AzuriteException or IOException or Microsoft.Extensions.Options.OptionsValidationException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return ExitCode.Attention;
}
