using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.TestKit;

/// <summary>A wake-up that somebody asked for.</summary>
public sealed record ScheduledRetry(string Id, RetryWakeUp Retry, TimeSpan Delay);
