using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CallFollowUp.Bench.Pipeline;

/// <summary>
/// <c>run bench pipeline</c>: calls through real queues and blobs, to mails at a sink. Shape A goes from the queue to the wait for an answer; shape B
/// goes on with the customer's reply and the end.
/// </summary>
internal static class PipelineBench
{
    private const int WarmUp = 400;
    private static readonly TimeSpan IdleSample = TimeSpan.FromSeconds(30);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Command()
    {
        var calls = new Option<int>("--calls") { Description = "How many calls.", DefaultValueFactory = _ => 2000 };
        var depth = new Option<int>("--depth") { Description = "How many of them wait in the queue at most.", DefaultValueFactory = _ => 200 };
        var json = new Option<bool>("--json") { Description = "Print one JSON object per shape, and nothing else." };
        calls.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 10)
                result.AddError("--calls: at least 10.");
        });
        var command = new Command("pipeline", "Calls per second, latency, CPU, memory and storage requests per call, beside what the emulator can give.") { calls, depth, json };
        command.SetAction((result, cancellation) => RunAsync(result.GetValue(calls), result.GetValue(depth), result.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(int calls, int depth, bool json, CancellationToken cancellation)
    {
        Phase a, reply, delivery;
        double[] latencyOfA, latencyOfReply;
        var idle = 0.0;
        await using (var run = await PipelineRun.StartAsync(depth, [], cancellation))
        {
            Say($"warming up with {WarmUp} calls");
            await run.CallsAsync("warm", WarmUp, cancellation);
            await run.DeliveriesAsync("warm", WarmUp, cancellation);
            await run.RepliesAsync("warm", WarmUp, cancellation);
            // The compiler goes on for a while with what was found hot.
            await Task.Delay(TimeSpan.FromSeconds(3), cancellation);
            a = Said("calls", await run.CallsAsync("call", calls, cancellation));
            delivery = Said("delivery reports", await run.DeliveriesAsync("call", calls, cancellation));
            reply = Said("replies", await run.RepliesAsync("call", calls, cancellation));
            Say("latencies at half of that rate");
            var steady = Math.Min(calls, 300);
            latencyOfA = await run.LatenciesAsync("steady", false, steady, a.PerSecond / 2, cancellation);
            latencyOfReply = await run.LatenciesAsync("steady", true, steady, reply.PerSecond / 2, cancellation);
            if (!json)
                idle = await run.IdleRequestsPerHourAsync(IdleSample, cancellation);
        }

        Say("the floor: the same requests by bare clients");
        var (floorOfA, floorOfReply) = await FloorsAsync(a, delivery, reply, depth, cancellation);
        ShapeReport[] reports =
        [
            ShapeReport.Of("A", [a], floorOfA, latencyOfA),
            ShapeReport.Of("B", [a, reply], floorOfA + floorOfReply, latencyOfReply),
        ];
        if (json)
            Array.ForEach(reports, report => Console.WriteLine(JsonSerializer.Serialize(report, Json)));
        else
            Print(reports, delivery, idle);
        return 0;
    }

    /// <summary>The floor goes the same way: first the warm-up, then every phase in turn, so that it meets as many blobs.</summary>
    private static async Task<(double OfA, double OfReply)> FloorsAsync(Phase a, Phase delivery, Phase reply, int depth, CancellationToken cancellation)
    {
        await using var floor = await Floor.StartAsync(depth, cancellation);
        var call = SampleCall.Write("call-000000", DateTimeOffset.UtcNow);
        var answer = SampleCall.WriteReply("call-000000");
        await floor.HandleAsync("warm", WarmUp, call, [.. a.Mix], cancellation);
        var ofA = await floor.HandleAsync("call", a.Messages, call, [.. a.Mix], cancellation);
        var ofReply = await floor.HandleAsync("call", reply.Messages, answer, [.. reply.Mix], cancellation);
        return (ofA, ofReply);
    }

    private static Phase Said(string what, Phase phase)
    {
        Say($"{phase.Messages} {what}: {Text(phase.PerSecond)}/s, {Text(phase.Used.CpuMs / phase.Messages)} ms of CPU each");
        return phase;
    }

    /// <summary>What is going on, beside the figures: the whole takes minutes.</summary>
    private static void Say(string what) => Console.Error.WriteLine($"pipeline: {what}");

    private static void Print(ShapeReport[] reports, Phase delivery, double idle)
    {
        Line("", reports.Select(r => $"shape {r.Shape}"));
        Line("calls", reports.Select(r => $"{r.Calls}"));
        Line("calls per second", reports.Select(r => Text(r.CallsPerSecond)));
        Line("  floor", reports.Select(r => Text(r.FloorCallsPerSecond)));
        Line("  share of the floor", reports.Select(r => r.ShareOfFloor.ToString("P0", CultureInfo.InvariantCulture)));
        Line("latency p50, ms", reports.Select(r => Text(r.LatencyMs.P50)));
        Line("latency p99, ms", reports.Select(r => Text(r.LatencyMs.P99)));
        Line("CPU per call, ms", reports.Select(r => Text(r.CpuMsPerCall)));
        Line("memory half way, MB", reports.Select(r => Text(r.MemoryMb.Half)));
        Line("memory at the end, MB", reports.Select(r => Text(r.MemoryMb.End)));
        Line("peak memory, MB", reports.Select(r => Text(r.PeakMemoryMb)));
        Line("storage requests per call", reports.Select(r => Text(r.RequestsPerCall)));
        foreach (var kind in reports.SelectMany(r => r.Requests.Keys).Distinct().Order(StringComparer.Ordinal))
            Line($"  {kind}", reports.Select(r => r.Requests.TryGetValue(kind, out var count) ? Text(count) : "-"));
        Console.WriteLine();
        Console.WriteLine($"The reply and the end add {Text(reports[^1].ReplyRequestsPerCall ?? 0)} requests to shape A.");
        Console.WriteLine($"Each delivery report of the mail provider: {Text(delivery.Mix.Sum(share => share.PerMessage))} requests, {Text(delivery.PerSecond)} reports/s.");
        Console.WriteLine($"An idle host: {idle.ToString("F0", CultureInfo.InvariantCulture)} requests an hour.");
    }

    private static void Line(string name, IEnumerable<string> values) =>
        Console.WriteLine(name.PadRight(28) + string.Concat(values.Select(v => v.PadLeft(12))));

    private static string Text(double value) => value.ToString(value < 100 ? "0.##" : "0.#", CultureInfo.InvariantCulture);
}
