namespace CallFollowUp.Workflow.Journaling;

public enum EntryState
{
    /// <summary>A wait that nothing has ended yet.</summary>
    Waiting,

    /// <summary>The effect is about to be tried, or was tried by somebody who did not live to say how it ended.</summary>
    Intended,

    /// <summary>The effect was tried and its answer was lost: evidence decides, or policy.</summary>
    Unknown,

    /// <summary>Failed in a way that may pass; tried again at <see cref="JournalEntry.NextAttemptAt"/>.</summary>
    Retrying,

    Done,

    /// <summary>Failed for good. The workflow sees the same failure on every replay.</summary>
    Failed,

    /// <summary>No evidence came in time whether the effect happened.</summary>
    Unsettled,
}
