using System.CommandLine;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;
using CallFollowUp.Workflow.Views;

namespace CallFollowUp.Local.Commands;

/// <summary><c>run status</c>: where every follow-up stands, or the timeline of one.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var id = new Argument<string?>("CALLID") { Description = "The call whose timeline is shown; all follow-ups without it.", Arity = ArgumentArity.ZeroOrOne };
        var (json, data) = (CommonOptions.Json(), CommonOptions.Data());
        var command = new Command("status", "Show where every follow-up stands, what was rejected and what could not be handled; or the timeline of one call.")
        {
            id, json, data,
        };
        command.SetAction((result, cancellation) => RunAsync(
            result.GetValue(id), result.GetValue(json), new LocalAppSettings(result.GetRequiredValue(data).FullName, RunsTriggers: false), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string? callId, bool json, LocalAppSettings settings, CancellationToken cancellation)
    {
        await using var app = await LocalApp.StartAsync(settings, cancellation);
        return callId is null ? await ShowAllAsync(app, json, cancellation) : await ShowOneAsync(app, callId, json, cancellation);
    }

    private static async Task<int> ShowOneAsync(LocalApp app, string callId, bool json, CancellationToken cancellation)
    {
        var view = CallId.TryParse(callId, out var id) ? await new FollowUps(app).FindAsync(id, cancellation) : null;
        view ??= await FindRejectedAsync(app, callId, cancellation);
        if (view is null)
        {
            await Console.Error.WriteLineAsync($"There is no follow-up of call '{callId}'.");
            return ExitCode.Usage;
        }

        if (json)
            Console.Out.WriteLine(FollowUpViewJson.Line(view));
        else
            Timeline.Show(view);
        return AsksForAttention(view.Status) ? ExitCode.Attention : ExitCode.Done;
    }

    private static async Task<FollowUpView?> FindRejectedAsync(LocalApp app, string callId, CancellationToken cancellation)
    {
        await foreach (var record in app.Get<IRejectedRecords>().ListAsync(cancellation))
        {
            if (record.CallId == callId)
                return FollowUpView.OfRejected(callId, record.Reason);
        }

        return null;
    }

    private static async Task<int> ShowAllAsync(LocalApp app, bool json, CancellationToken cancellation)
    {
        var followUps = await app.Get<IJournalStore>().ListAsync(cancellation).ToListAsync(cancellation);
        var rejected = await app.Get<IRejectedRecords>().ListAsync(cancellation).ToListAsync(cancellation);
        var letters = await app.Get<IDeadLetters>().ListAsync(cancellation).ToListAsync(cancellation);
        if (json)
            StatusLines.Print(followUps, rejected, letters);
        else
            StatusTables.Show(followUps, rejected, letters);
        var attention = rejected.Count > 0 || letters.Count > 0 || followUps.Exists(f => AsksForAttention(f.Status));
        return attention ? ExitCode.Attention : ExitCode.Done;
    }

    private static bool AsksForAttention(string status) =>
        status is FollowUpStatus.NeedsAttention or FollowUpStatus.Held or FollowUpStatus.Rejected;
}
