using System.CommandLine;
using System.Globalization;
using Azure;
using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Infra.Emails;
using CallFollowUp.Local.Azurite;
using CallFollowUp.Local.Commands;
using Microsoft.Extensions.Options;
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
    EraseCommand.Create(),
    NumbersCommand.Create(),
    PauseCommand.Pause(),
    PauseCommand.Resume(),
    ExportCommand.Create(),
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
catch (Exception e) when (Explanations(e) is { Count: > 0 } explanations)
{
    foreach (var explanation in explanations)
        await Console.Error.WriteLineAsync(explanation);
    return ExitCode.Attention;
}

// What a person can mend: each is said in its own words, without a stack trace.
static List<string> Explanations(Exception e) => e switch
{
    AggregateException all => [.. all.InnerExceptions.SelectMany(Explanations).Distinct()],
    OptionsValidationException options => [.. options.Failures],
    AzuriteException or IOException or RequestFailedException or CueFileException or EmailTemplateException => [e.Message],
    _ => [],
};
