using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Azure.Storage.Queues;
using CallFollowUp.Local.Azurite;
using CallFollowUp.Local.Hosting;
using CallFollowUp.Local.Hosting.Functions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace CallFollowUp.Bench;

/// <summary><c>run bench host</c>: what the local host itself costs, a function that does nothing, on a queue that is kept at a given depth.</summary>
/// <remarks>The depth matters: Azurite looks through all messages of a queue at every request, Azure does not.</remarks>
internal static class HostThroughput
{
    private const string Queue = "bench-host";

    public static Command Command()
    {
        var messages = new Option<int>("--messages") { Description = "How many messages are sent and handled.", DefaultValueFactory = _ => 3000 };
        var depth = new Option<int>("--depth") { Description = "How far the sender may be ahead.", DefaultValueFactory = _ => 200 };
        var batch = new Option<int>("--batch") { Description = "The host's batch size, 1 to 32.", DefaultValueFactory = _ => 16 };
        var command = new Command("host", "Messages per second of the local host with a function that does nothing.") { messages, depth, batch };
        command.SetAction((result, cancellation) =>
            RunAsync(result.GetValue(messages), result.GetValue(depth), result.GetValue(batch), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(int messages, int depth, int batch, CancellationToken cancellation)
    {
        await using var storage = await AzuriteProcess.StartInMemoryAsync(cancellation);
        var queue = new QueueClient(storage.ConnectionString, Queue);
        await queue.CreateAsync(cancellationToken: cancellation);
        using var tally = new Tally(messages, depth);
        await using var host = await LocalFunctionsHost.StartAsync(
            new LocalHostSettings
            {
                StorageConnection = storage.ConnectionString,
                Functions = FunctionCatalog.Of(typeof(NothingFunction)),
                HostJson = new HostJson { Queues = new QueueSettings { BatchSize = batch, MessageEncoding = QueueMessageEncoding.None } },
            },
            services => services.AddSingleton(tally),
            cancellation);

        using var self = Process.GetCurrentProcess();
        var cpu = self.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        await Parallel.ForAsync(0, messages, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellation }, async (i, stop) =>
        {
            await tally.RoomAsync(stop);
            await queue.SendMessageAsync($$"""{"callId":"c-{{i}}"}""", stop);
        });
        await tally.AllHandled.WaitAsync(cancellation);
        var seconds = clock.Elapsed.TotalSeconds;
        self.Refresh();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            benchmark = "host",
            messages,
            batch,
            depth,
            messagesPerSecond = Math.Round(messages / seconds),
            cpuMsPerMessage = Math.Round((self.TotalProcessorTime - cpu).TotalMilliseconds / messages, 2),
            note = "the sender of the messages runs in the same process",
        }));
        return 0;
    }

    public sealed class NothingFunction(Tally tally)
    {
        [Function("nothing")]
        public void Run([QueueTrigger(Queue)] string body) => tally.Handled();
    }

    /// <summary>Counts what is handled, and lets the sender be ahead by the depth only.</summary>
    public sealed class Tally(int messages, int depth) : IDisposable
    {
        private readonly SemaphoreSlim _room = new(depth);
        private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _handled;

        public Task AllHandled => _all.Task;

        public Task RoomAsync(CancellationToken cancellation) => _room.WaitAsync(cancellation);

        public void Handled()
        {
            _room.Release();
            if (Interlocked.Increment(ref _handled) == messages)
                _all.TrySetResult();
        }

        public void Dispose() => _room.Dispose();
    }
}
