using CallFollowUp.Local.Commands;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Functions.Tests.EndToEnd;

/// <summary>What is done on the command line is done as on the pages: once, and with a line in the log.</summary>
public sealed class AuditedCommandsTests : IDisposable
{
    private readonly TemporaryData data = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_redrive_and_an_erasure_say_who_was_at_the_command_line()
    {
        await using (var app = await OpenAsync())
        {
            await app.Get<IDeadLetters>().FileAsync(
                new DeadLetter(StorageNames.ClosedCalls, "m-1", "c-1", "IOException: no", app.Clock.GetUtcNow(), Records.Resolved("c-1")), Stop);
        }

        var redrive = await LocalProgram.RunAsync("redrive", "c-1", "--data", data.Folder);
        Assert.Equal((0, "Put back 1 dead letters, and tried 0 follow-ups again."), (redrive.ExitCode, Assert.Single(redrive.Lines)));
        var again = await LocalProgram.RunAsync("redrive", "c-1", "--data", data.Folder);
        Assert.Equal("Nothing of call 'c-1' failed.", Assert.Single(again.Lines));
        var erase = await LocalProgram.RunAsync("erase", "--call", "c-1", "--why", "asked for it", "--by", "ann", "--json", "--data", data.Folder);
        Assert.Equal(0, erase.ExitCode);

        await using var later = await OpenAsync();
        var log = await later.Get<IAuditLog>().PageAsync(null, 10, Stop);
        Assert.Equal(
            [("erase-customer", "ann", "asked for it"), (AuditEntry.RedriveDeadLetter, $"{Environment.UserName} (cli)", null)],
            log.Items.Select(e => (e.What, e.By, e.Why)));
    }

    private Task<LocalApp> OpenAsync() => LocalApp.StartAsync(new LocalAppSettings(data.Folder, RunsTriggers: false), Stop);
}
