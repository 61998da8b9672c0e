using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.TestKit;

/// <summary>Both queues in memory; a message is visible when its delay is over by the clock.</summary>
public sealed class InMemoryQueues(TimeProvider clock) : IFollowUpQueues, IWakeUps, IQueueLevels
{
    private readonly Lock gate = new();
    private readonly Queue<string> calls = new();
    private readonly List<(DateTimeOffset VisibleAt, FollowUpMessage Message)> events = [];

    /// <summary>Every event ever queued, in that order, with its delay.</summary>
    public List<(FollowUpMessage Message, TimeSpan Delay)> Sent { get; } = [];

    /// <summary>When the next event becomes visible; null where none waits.</summary>
    public DateTimeOffset? NextVisibleAt
    {
        get
        {
            lock (gate)
                return events.Count == 0 ? null : events.Min(e => e.VisibleAt);
        }
    }

    /// <summary>The events that wait to be handled, with the time from which they are visible.</summary>
    public IReadOnlyList<(DateTimeOffset VisibleAt, FollowUpMessage Message)> Waiting
    {
        get
        {
            lock (gate)
                return [.. events];
        }
    }

    public string? TakeCall()
    {
        lock (gate)
            return calls.TryDequeue(out var body) ? body : null;
    }

    /// <summary>Takes the event that is visible longest; null where none is visible.</summary>
    public FollowUpMessage? TakeEvent()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var index = events.FindIndex(e => e.VisibleAt <= now);
            if (index < 0)
                return null;
            var message = events[index].Message;
            events.RemoveAt(index);
            return message;
        }
    }

    public Task EnqueueCallAsync(string body, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
            calls.Enqueue(body);
        return Task.CompletedTask;
    }

    public Task EnqueueEventAsync(FollowUpMessage message, TimeSpan delay, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
        {
            Sent.Add((message, delay));
            var visibleAt = clock.GetUtcNow() + delay;
            var after = events.FindIndex(e => e.VisibleAt > visibleAt);
            events.Insert(after < 0 ? events.Count : after, (visibleAt, message));
        }

        return Task.CompletedTask;
    }

    public Task ScheduleRetryAsync(string id, RetryWakeUp retry, TimeSpan delay, CancellationToken cancellation) =>
        EnqueueEventAsync(new FollowUpMessage { CallId = id, Retry = retry }, delay, cancellation);

    public Task<IReadOnlyList<QueueLevel>> ReadLevelsAsync(CancellationToken cancellation)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var due = events.Where(e => e.VisibleAt <= now && e.Message.Retry is null).Select(e => (DateTimeOffset?)e.VisibleAt);
            return Task.FromResult<IReadOnlyList<QueueLevel>>(
                [new(StorageNames.ClosedCalls, calls.Count, null), new(StorageNames.FollowUpEvents, events.Count, due.Min())]);
        }
    }

    public Task<int> CountEventsAsync(CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult(events.Count);
    }
}
