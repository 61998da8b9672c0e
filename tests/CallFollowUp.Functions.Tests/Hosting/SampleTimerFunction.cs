using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Tests.Hosting;

/// <summary>A timer function, every five minutes, that records its runs and does what the test tells it.</summary>
public sealed class SampleTimerFunction(SampleTimerFunction.Record record, TimeProvider time)
{
    [Function("sample-timer")]
    public Task RunAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        record.Runs.Enqueue((time.GetUtcNow(), timer));
        return record.Work(cancellation);
    }

    [Function("sample-start-timer")]
    public Task RunOnStartAsync([TimerTrigger("%start-schedule%", RunOnStartup = true)] TimerInfo timer)
    {
        record.StartRuns.Enqueue((time.GetUtcNow(), timer));
        return Task.CompletedTask;
    }

    public sealed class Record
    {
        public ConcurrentQueue<(DateTimeOffset At, TimerInfo Timer)> Runs { get; } = [];

        public ConcurrentQueue<(DateTimeOffset At, TimerInfo Timer)> StartRuns { get; } = [];

        public Func<CancellationToken, Task> Work { get; set; } = _ => Task.CompletedTask;
    }
}
