namespace CallFollowUp.Workflow.Journaling;

/// <summary>Wakes a journal after a delay, by a message that survives this process.</summary>
public interface IWakeUps
{
    /// <summary>Asks for the given attempt of a step to be made after the delay. It may come twice, never not at all.</summary>
    Task ScheduleRetryAsync(string id, RetryWakeUp retry, TimeSpan delay, CancellationToken cancellation);
}
