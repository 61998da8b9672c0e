using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.TestKit.Boundaries;

/// <summary>The queues beyond the boundary.</summary>
public sealed class BoundedQueues(InMemoryQueues inner, Boundary boundary) : IFollowUpQueues, IWakeUps
{
    public Task EnqueueCallAsync(string body, CancellationToken cancellation) =>
        boundary.CrossAsync("queue call", () => inner.EnqueueCallAsync(body, cancellation));

    public Task EnqueueEventAsync(FollowUpMessage message, TimeSpan delay, CancellationToken cancellation) =>
        boundary.CrossAsync("queue event", () => inner.EnqueueEventAsync(message, delay, cancellation));

    public Task ScheduleRetryAsync(string id, RetryWakeUp retry, TimeSpan delay, CancellationToken cancellation) =>
        boundary.CrossAsync("queue retry", () => inner.ScheduleRetryAsync(id, retry, delay, cancellation));

    public Task<int> CountEventsAsync(CancellationToken cancellation) => inner.CountEventsAsync(cancellation);
}
