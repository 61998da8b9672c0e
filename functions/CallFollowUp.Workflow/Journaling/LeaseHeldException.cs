namespace CallFollowUp.Workflow.Journaling;

/// <summary>Another worker is trying an effect right now.</summary>
internal sealed class LeaseHeldException(TimeSpan remaining) : Exception
{
    public TimeSpan Remaining { get; } = remaining;
}
