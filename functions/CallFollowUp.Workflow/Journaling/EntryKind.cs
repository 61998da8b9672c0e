namespace CallFollowUp.Workflow.Journaling;

public enum EntryKind
{
    /// <summary>A result that is remembered. It may be computed again until it is written.</summary>
    Step,

    /// <summary>Something done to the outside world, under a promise of what a crash may do to it.</summary>
    Effect,

    /// <summary>A wait for events or deadlines.</summary>
    Wait,
}
