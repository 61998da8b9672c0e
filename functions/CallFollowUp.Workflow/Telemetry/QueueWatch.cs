using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow.Telemetry;

/// <summary>Measures how much waits in the queues, and for how long. Asks nobody while nobody listens.</summary>
public sealed class QueueWatch(IQueueLevels levels, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (!FollowUpMetrics.QueueDepth.Enabled && !FollowUpMetrics.QueueOldestAge.Enabled)
            return;

        foreach (var level in await levels.ReadLevelsAsync(cancellation))
        {
            var queue = FollowUpMetrics.Tag("queue", level.Queue);
            var age = clock.GetUtcNow() - level.OldestSince ?? TimeSpan.Zero;
            FollowUpMetrics.QueueDepth.Record(level.Messages, queue);
            FollowUpMetrics.QueueOldestAge.Record(Math.Max(0, age.TotalSeconds), queue);
        }
    }
}
