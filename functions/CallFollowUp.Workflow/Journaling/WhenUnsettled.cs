namespace CallFollowUp.Workflow.Journaling;

/// <summary>What to do with an effect of which nobody can say whether it happened.</summary>
public enum WhenUnsettled
{
    /// <summary>Tell a person. The safe default.</summary>
    Hold,

    /// <summary>Do it again, and accept that it may happen twice.</summary>
    Resend,
}
