namespace CallFollowUp.Workflow.Journaling;

/// <summary>What evidence says about an effect whose answer was lost.</summary>
public sealed record Settlement
{
    private Settlement()
    {
    }

    /// <summary>No evidence, yet.</summary>
    public static Settlement NoEvidence { get; } = new();

    /// <summary>It surely did not happen: it may be tried again.</summary>
    public static Settlement DidNotHappen { get; } = new() { IsKnown = true };

    public bool IsKnown { get; private init; }

    /// <summary>What the effect would have returned; null where it did not happen.</summary>
    public object? Result { get; private init; }

    public static Settlement Happened(object result) => new() { IsKnown = true, Result = result };
}
