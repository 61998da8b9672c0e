using System.CommandLine;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Views;
using Spectre.Console;

namespace CallFollowUp.Local.Commands;

/// <summary><c>run process</c>: follows calls up and ends when every follow-up rests.</summary>
internal static class ProcessCommand
{
    public static Command Create()
    {
        var (files, json, data, now) = (CommonOptions.Files(), CommonOptions.Json(), CommonOptions.Data(), CommonOptions.Now());
        var command = new Command("process", "Follow closed calls up: assess, decide, write mails, reopen tickets. Ends when nothing more happens by itself.")
        {
            files, json, data, now,
        };
        command.SetAction((result, cancellation) => RunAsync(
            result.GetRequiredValue(files),
            result.GetValue(json),
            new LocalAppSettings(result.GetRequiredValue(data).FullName, result.GetValue(now)),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo[] files, bool json, LocalAppSettings settings, CancellationToken cancellation)
    {
        var records = files.SelectMany(f => RecordFile.Read(f.FullName)).ToList();
        await using var app = await LocalApp.StartAsync(settings, cancellation);
        var followUps = new FollowUps(app);

        var readings = new List<ClosedCallReading>(records.Count);
        foreach (var record in records)
            readings.Add(await followUps.SubmitAsync(record, cancellation));

        var views = new List<FollowUpView>(records.Count);
        await foreach (var view in ViewsOfAsync(followUps, readings, cancellation))
        {
            views.Add(view);
            if (json)
                Console.Out.WriteLine(FollowUpViewJson.Line(view));
        }

        if (!json)
            AnsiConsole.Write(FollowUpTable.Of(views));
        return views.Exists(v => v.Status is FollowUpStatus.Rejected or FollowUpStatus.NeedsAttention or FollowUpStatus.Held)
            ? ExitCode.Attention
            : ExitCode.Done;
    }

    private static async IAsyncEnumerable<FollowUpView> ViewsOfAsync(
        FollowUps followUps, List<ClosedCallReading> readings,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var reading in readings)
        {
            yield return reading.Call is { } call
                ? await followUps.WaitAsync(call.Id, cancellation)
                : FollowUpView.OfRejected(reading.Id?.Value, reading.Reason);
        }
    }
}
