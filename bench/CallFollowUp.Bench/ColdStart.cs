using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using CallFollowUp.Local.Azurite;
using CallFollowUp.Local.Commands;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Bench;

/// <summary><c>run bench coldstart</c>: from the start of the host's process to its first call followed up, on storage that already runs.</summary>
internal static class ColdStart
{
    /// <summary>The program that <c>./run</c> starts, which names it here.</summary>
    private static readonly string Program = Environment.GetEnvironmentVariable("CALLFOLLOWUP_PROGRAM") ?? typeof(LocalApp).Assembly.Location;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(10);

    public static Command Command()
    {
        var runs = new Option<int>("--runs") { Description = "How often the host is started.", DefaultValueFactory = _ => 5 };
        var command = new Command("coldstart", "Time from the start of the host's process to its first message handled.") { runs };
        command.SetAction((result, cancellation) => RunAsync(result.GetValue(runs), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(int runs, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("callfollowup-coldstart-").FullName;
        try
        {
            await using var storage = await AzuriteProcess.StartAsync(Path.Combine(folder, "azurite"), cancellation);
            Environment.SetEnvironmentVariable(LocalConfiguration.StorageSetting, storage.ConnectionString);

            var times = new List<double>();
            for (var run = 1; run <= runs; run++)
            {
                var time = await TimeOneAsync(Path.Combine(folder, $"run-{run}"), $"cold-{run}", cancellation);
                times.Add(time.TotalMilliseconds);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start {run}: {time.TotalMilliseconds:F0} ms"));
            }

            times.Sort();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"first call followed up after {times[times.Count / 2]:F0} ms (median; {times[0]:F0} to {times[^1]:F0} ms)"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The call waits in the queue already when the process starts.</summary>
    private static async Task<TimeSpan> TimeOneAsync(string data, string callId, CancellationToken cancellation)
    {
        await using var app = await LocalApp.StartAsync(new LocalAppSettings(data, RunsTriggers: false), cancellation);
        await app.Get<ClosedCallSubmission>().SubmitAsync(Encoding.UTF8.GetBytes(RecordOf(callId)), cancellation);

        var clock = Stopwatch.StartNew();
        using var host = Process.Start(new ProcessStartInfo("dotnet", [Program, "--data", data, "--port", "0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var journals = app.Get<IJournalStore>();
            while (await journals.ReadAsync(callId, cancellation) is not { Journal.Status: JournalStatus.Waiting or JournalStatus.Completed })
                await Task.Delay(LookAgain, cancellation);
            return clock.Elapsed;
        }
        finally
        {
            host.Kill();
            await host.WaitForExitAsync(cancellation);
        }
    }

    private static string RecordOf(string callId) => $$"""
        {"schema":"closed-call/1","callId":"{{callId}}","closedAt":"{{DateTimeOffset.UtcNow:yyyy-MM-dd'T'HH:mm:ss'Z'}}","subject":"Double charge",
         "customer":{"id":"{{callId}}","email":"cold@customer.example"},
         "transcript":[{"speaker":"customer","text":"I was charged twice."},{"speaker":"agent","text":"I have refunded it just now."},
                       {"speaker":"customer","text":"Yes, I see the refund, it is solved."},{"speaker":"agent","text":"Goodbye."}]}
        """;
}
