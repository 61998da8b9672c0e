namespace CallFollowUp.Workflow.Journaling;

/// <summary>Where a journal stands, as the engine sees it. What it waits for is the workflow's word: <see cref="Journal.Label"/>.</summary>
public enum JournalStatus
{
    Running,

    /// <summary>Waits for an event or a deadline.</summary>
    Waiting,

    /// <summary>A step failed in a way that may pass; a wake-up is on its way.</summary>
    Retrying,

    /// <summary>A person must look: <see cref="Journal.Attention"/> says why and what to do.</summary>
    NeedsAttention,

    Completed,
    Cancelled,
}
