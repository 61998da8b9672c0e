using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Tests.Hosting;

/// <summary>A queue function that records its deliveries and does what the test tells it.</summary>
public sealed class SampleQueueFunction(SampleQueueFunction.Record record)
{
    [Function("sample-queue")]
    public async Task RunAsync(
        [QueueTrigger("%sample-queue%")] string body, string id, long dequeueCount, DateTimeOffset insertionTime, CancellationToken cancellation)
    {
        var delivery = new Delivery(body, id, dequeueCount, insertionTime);
        record.Begun.Enqueue(delivery);
        record.Enter();
        try
        {
            await record.Work(delivery, cancellation);
        }
        finally
        {
            record.Leave();
        }
    }

    public sealed record Delivery(string Body, string Id, long DequeueCount, DateTimeOffset InsertionTime);

    public sealed class Record
    {
        private readonly Lock _lock = new();

        public int Running { get; private set; }

        public int MostRunning { get; private set; }

        public ConcurrentQueue<Delivery> Begun { get; } = [];

        public Func<Delivery, CancellationToken, Task> Work { get; set; } = (_, _) => Task.CompletedTask;

        public void Enter()
        {
            lock (_lock)
                MostRunning = Math.Max(MostRunning, ++Running);
        }

        public void Leave()
        {
            lock (_lock)
                Running--;
        }
    }
}
