namespace CallFollowUp.Workflow.Journaling;

/// <summary>It surely did not happen, and may work later: the other side is down, or asks to slow down.</summary>
public sealed class RetryableFailureException(string reason, TimeSpan? retryAfter = null, Exception? inner = null) : Exception(reason, inner)
{
    /// <summary>How long the other side asked to wait; null where it said nothing.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
