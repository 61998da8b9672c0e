namespace CallFollowUp.Workflow.Journaling;

/// <summary>Says which attempt of which step is due. An attempt that was made meanwhile makes the wake-up void.</summary>
/// <param name="Attempt">The attempts made when it was scheduled.</param>
public sealed record RetryWakeUp(int Round, string Step, int Attempt);
