using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace CallFollowUp.Bench.Pipeline;

/// <summary><c>run bench load</c>: a morning's worth of calls queued at once, while the intake goes on answering.</summary>
internal static class LoadBench
{
    private const int Tenths = 10;
    private static readonly TimeSpan ProbeEvery = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    public static Command Command()
    {
        var calls = new Option<int>("--calls") { Description = "How many calls wait in the queue when the host starts.", DefaultValueFactory = _ => 3000 };
        var command = new Command("load", "Memory, progress and the intake's answers while thousands of calls wait.") { calls };
        command.SetAction((result, cancellation) => RunAsync(Math.Max(Tenths, result.GetValue(calls)), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(int calls, CancellationToken cancellation)
    {
        var ids = Enumerable.Range(0, calls).Select(i => string.Create(CultureInfo.InvariantCulture, $"load-{i:D6}")).ToList();
        await using var run = await PipelineRun.StartAsync(calls, [.. ids.Select(id => SampleCall.Write(id, DateTimeOffset.UtcNow))], cancellation);
        var began = Stopwatch.GetTimestamp();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var probing = ProbeAsync(run.Address, over.Token);

        var memory = new List<double>();
        var doneAt = new List<double>();
        while (doneAt.Count < Tenths)
        {
            await Task.Delay(LookAgain, cancellation);
            var mailed = ids.Count(id => run.MailedAt(id) is not null);
            while (doneAt.Count < Tenths && mailed * Tenths >= calls * (doneAt.Count + 1))
            {
                doneAt.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
                memory.Add((await run.ReadAsync(cancellation)).MemoryMb);
            }
        }

        await over.CancelAsync();
        var probes = await probing;
        var figures = await run.ReadAsync(cancellation);
        Say($"{calls} calls waited; all were followed up after {doneAt[^1]:F1} s ({calls / doneAt[^1]:F0} per second)");
        Say($"progress, seconds at each tenth: {string.Join(' ', doneAt.Select(s => s.ToString("F1", CultureInfo.InvariantCulture)))}");
        Say($"order: no call came more than {MostLate(run, ids)} places after its turn; longest pause between two mails {LongestPause(run, ids):F1} s");
        Say($"memory of the host, MB at each tenth: {string.Join(' ', memory.Select(m => m.ToString("F0", CultureInfo.InvariantCulture)))}; peak {figures.PeakMemoryMb:F0}");
        Say($"intake over HTTP meanwhile: {probes.Count} records, p50 {At(probes, 0.5):F0} ms, p99 {At(probes, 0.99):F0} ms, slowest {At(probes, 1):F0} ms");
        return 0;
    }

    /// <summary>Posts a record five times a second, and measures how long each answer takes.</summary>
    /// <returns>Milliseconds, in order.</returns>
    private static async Task<List<double>> ProbeAsync(Uri host, CancellationToken over)
    {
        using var http = new HttpClient { BaseAddress = host };
        http.DefaultRequestHeaders.Add("x-functions-key", MeteredHost.Key);
        var times = new List<double>();
        using var timer = new PeriodicTimer(ProbeEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(over))
            {
                var began = Stopwatch.GetTimestamp();
                var record = SampleCall.Write(string.Create(CultureInfo.InvariantCulture, $"probe-{times.Count:D6}"), DateTimeOffset.UtcNow);
                using var body = new StringContent(record, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
                using var answer = await http.PostAsync(new Uri("api/calls", UriKind.Relative), body, over);
                answer.EnsureSuccessStatusCode();
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }
        catch (OperationCanceledException)
        {
            // All is done.
        }

        times.Sort();
        return times;
    }

    private static int MostLate(PipelineRun run, List<string> ids)
    {
        var order = ids.Select((id, turn) => (Turn: turn, At: run.MailedAt(id)!.Value)).OrderBy(call => call.At).Select(call => call.Turn).ToList();
        return order.Select((turn, place) => place - turn).Max();
    }

    private static double LongestPause(PipelineRun run, List<string> ids)
    {
        var times = ids.Select(id => run.MailedAt(id)!.Value).Order().ToList();
        return times.Zip(times.Skip(1), (a, b) => Stopwatch.GetElapsedTime(a, b).TotalSeconds).Max();
    }

    private static double At(List<double> ordered, double share) => ordered.Count == 0 ? 0 : ordered[(int)((ordered.Count - 1) * share)];

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
