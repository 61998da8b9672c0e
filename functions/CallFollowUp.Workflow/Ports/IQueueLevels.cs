namespace CallFollowUp.Workflow.Ports;

/// <summary>How much waits in our queues.</summary>
public interface IQueueLevels
{
    /// <summary>The level of every queue of <see cref="StorageNames.Queues"/>. Two requests a queue at most.</summary>
    Task<IReadOnlyList<QueueLevel>> ReadLevelsAsync(CancellationToken cancellation);
}
