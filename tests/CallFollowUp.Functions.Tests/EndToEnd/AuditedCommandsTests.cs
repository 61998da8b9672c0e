using System.Text;
using CallFollowUp.Local.Commands;
using CallFollowUp.TestKit.Desks;
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
        await FailAsync("c-2");
        await using (var app = await OpenAsync())
        {
            await app.Get<IDeadLetters>().FileAsync(
                new DeadLetter(StorageNames.ClosedCalls, "m-1", "c-1", "IOException: no", app.Clock.GetUtcNow(), Records.Resolved("c-1")), Stop);
        }

        var redrive = await LocalProgram.RunAsync("redrive", "--all", "--data", data.Folder);
        Assert.Equal((0, "Put back 1 dead letters, and tried 1 follow-ups again."), (redrive.ExitCode, redrive.Lines[0]));
        var again = await LocalProgram.RunAsync("redrive", "--all", "--data", data.Folder);
        Assert.Equal("Nothing failed.", Assert.Single(again.Lines));
        var erase = await LocalProgram.RunAsync("erase", "--call", "c-2", "--why", "asked for it", "--by", "ann", "--json", "--data", data.Folder);
        Assert.Equal(0, erase.ExitCode);

        await using var later = await OpenAsync();
        var log = await later.Get<IAuditLog>().PageAsync(null, 10, Stop);
        var user = $"{Environment.UserName} (cli)";
        Assert.Equal(
            [("erase-customer", "ann", null), ("redrive", user, "c-2"), (AuditEntry.RedriveDeadLetter, user, "c-1")],
            log.Items.Select(e => (e.What, e.By, e.CallId)));
    }

    /// <summary>A follow-up whose ticket could not be opened: the desk refused the key.</summary>
    private async Task FailAsync(string callId)
    {
        await using var desk = await FakeWebhookDesk.StartAsync(TimeProvider.System);
        await using var app = await OpenAsync(new()
        {
            ["Tickets:Desk"] = "Webhook",
            ["Tickets:Webhook:Url"] = new Uri(desk.Address, "desk?sig=z").AbsoluteUri,
            ["Tickets:Webhook:Secret"] = Convert.ToBase64String(new byte[32]),
        });
        var (_, journal) = await app.Get<FollowUpRunner>().StartAsync(Encoding.UTF8.GetBytes(Records.Unresolved(callId)), "d-1", Stop);
        Assert.Equal(FollowUpStatus.NeedsAttention, FollowUpStatus.Of(journal!));
    }

    private Task<LocalApp> OpenAsync(Dictionary<string, string?>? settings = null) => LocalApp.StartAsync(
        new LocalAppSettings(data.Folder, RunsTriggers: false) { Overrides = settings ?? [] }, Stop);
}
