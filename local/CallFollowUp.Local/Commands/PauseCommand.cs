using System.CommandLine;
using CallFollowUp.Workflow.Operations;

namespace CallFollowUp.Local.Commands;

/// <summary><c>run pause</c> and <c>run resume</c>: keeps all mails back, and lets them leave again.</summary>
internal static class PauseCommand
{
    public static Command Pause()
    {
        var why = new Option<string>("--why") { Description = "The reason, for whoever wonders.", Required = true };
        var (by, data) = (CommonOptions.By(), CommonOptions.Data());
        var command = new Command("pause", "Keep all mails back, within seconds. What else is to be done is done.") { why, by, data };
        command.SetAction((result, cancellation) => RunAsync(result.GetRequiredValue(data), async desk =>
        {
            var pause = await desk.PauseAsync(result.GetRequiredValue(by), result.GetRequiredValue(why), cancellation);
            return $"All mails wait since {pause.Since:yyyy-MM-dd HH:mm}Z, paused by {pause.By}: {pause.Why}. ./run resume lets them leave.";
        }, cancellation));
        return command;
    }

    public static Command Resume()
    {
        var why = new Option<string?>("--why") { Description = "The reason, for the audit log." };
        var (by, data) = (CommonOptions.By(), CommonOptions.Data());
        var command = new Command("resume", "Let mails leave again: those that waited go first, 1,000 a minute.") { why, by, data };
        command.SetAction((result, cancellation) => RunAsync(
            result.GetRequiredValue(data),
            async desk => await desk.ResumeAsync(result.GetRequiredValue(by), result.GetValue(why), cancellation) ? "Mails leave again." : "Mails are not paused.",
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo data, Func<MailSwitchDesk, Task<string>> order, CancellationToken cancellation)
    {
        await using var app = await LocalApp.StartAsync(new LocalAppSettings(data.FullName, RunsTriggers: false), cancellation);
        Console.Out.WriteLine(await order(app.Get<MailSwitchDesk>()));
        return ExitCode.Done;
    }
}
