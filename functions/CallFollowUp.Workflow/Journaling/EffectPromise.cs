namespace CallFollowUp.Workflow.Journaling;

/// <summary>What a crash, or a lost answer, may do to an effect.</summary>
public abstract record EffectPromise
{
    /// <summary>Tried until it is known to have happened. The other side recognises a repetition by the <see cref="EffectKey"/>.</summary>
    public static EffectPromise AtLeastOnce { get; } = new Repeatable();

    private EffectPromise()
    {
    }

    /// <summary>
    /// The other side cannot recognise a repetition. After a crash or a lost answer the effect is unknown: settled by evidence,
    /// and where none comes in time, by policy. It never silently happens twice, and never silently not at all.
    /// </summary>
    /// <param name="Settle">Looks for evidence, among the events received or at the other side. It may be asked several times.</param>
    /// <param name="Within">How long evidence may take.</param>
    /// <param name="Otherwise">What to do without evidence. It is done again once; when that answer is lost too, a person is called.</param>
    public sealed record SettleThenDecide(
        Func<EffectKey, IReadOnlyList<JournalEvent>, CancellationToken, Task<Settlement>> Settle,
        TimeSpan Within,
        WhenUnsettled Otherwise) : EffectPromise;

    private sealed record Repeatable : EffectPromise;
}
