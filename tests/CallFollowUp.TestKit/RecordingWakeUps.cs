using System.Collections.Concurrent;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.TestKit;

/// <summary>Remembers the wake-ups asked for; the test delivers them.</summary>
public sealed class RecordingWakeUps : IWakeUps
{
    private readonly ConcurrentQueue<ScheduledRetry> scheduled = new();

    /// <summary>In the order they were asked for.</summary>
    public IReadOnlyList<ScheduledRetry> Scheduled => [.. scheduled];

    /// <summary>Thrown by the next request, which schedules nothing; then forgotten.</summary>
    public Exception? FailNextWith { get; set; }

    /// <summary>Takes the oldest one away; null where there is none.</summary>
    public ScheduledRetry? Take() => scheduled.TryDequeue(out var next) ? next : null;

    public Task ScheduleRetryAsync(string id, RetryWakeUp retry, TimeSpan delay, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (FailNextWith is { } failure)
        {
            FailNextWith = null;
            throw failure;
        }

        scheduled.Enqueue(new ScheduledRetry(id, retry, delay));
        return Task.CompletedTask;
    }
}
