namespace CallFollowUp.Workflow.Ports;

/// <summary>The two queues of the app.</summary>
public interface IFollowUpQueues
{
    /// <summary>Queues a closed-call record, or a reference to one.</summary>
    Task EnqueueCallAsync(string body, CancellationToken cancellation);

    /// <summary>Queues a message for a follow-up.</summary>
    /// <param name="delay">0 to 7 days.</param>
    Task EnqueueEventAsync(FollowUpMessage message, TimeSpan delay, CancellationToken cancellation);

    /// <summary>About how many messages wait on the queue of events.</summary>
    Task<int> CountEventsAsync(CancellationToken cancellation);
}
