namespace CallFollowUp.Workflow.Journaling;

/// <summary>No evidence came in time whether the effect happened, and policy says to hold.</summary>
public sealed class EffectUnsettledException(EffectKey key) : Exception($"{key}: no evidence whether it happened")
{
    public EffectKey Key { get; } = key;
}
