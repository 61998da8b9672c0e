namespace CallFollowUp.Workflow.Journaling;

/// <summary>The events that the engine itself understands.</summary>
public static class ControlEvents
{
    /// <summary>Tries again what failed for good.</summary>
    public const string Redrive = "redrive";

    /// <summary>Ends the journal where it stands.</summary>
    public const string Cancel = "cancel";

    /// <summary>Empties the journal for good and leaves a tombstone, whatever it was doing. What comes later is left out, not noted.</summary>
    public const string Erase = "erase";

    /// <summary>An effect that was given up as unknown did happen after all; its data is the effect's result, with the step's name.</summary>
    public const string LateOutcome = "late-outcome";
}
