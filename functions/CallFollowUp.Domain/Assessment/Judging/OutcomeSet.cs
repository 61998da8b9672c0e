namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>Some of the outcomes: those that a verdict or a statement takes together.</summary>
internal readonly struct OutcomeSet
{
    public static readonly OutcomeSet Resolved = new(Outcome.Resolved, Outcome.Confirmed, Outcome.ResolvedPromised, Outcome.ConfirmedPromised);
    public static readonly OutcomeSet Unresolved = new(Outcome.Unresolved, Outcome.UnresolvedPromised);
    public static readonly OutcomeSet Unclear = new(Outcome.Unclear);
    public static readonly OutcomeSet Confirmed = new(Outcome.Confirmed, Outcome.ConfirmedPromised);
    public static readonly OutcomeSet Promised = new(Outcome.ResolvedPromised, Outcome.ConfirmedPromised, Outcome.UnresolvedPromised);

    private readonly int bits;

    private OutcomeSet(params ReadOnlySpan<Outcome> outcomes)
    {
        foreach (var outcome in outcomes)
            bits |= 1 << (int)outcome;
    }

    public static OutcomeSet Of(Resolution resolution) => resolution switch
    {
        Resolution.Resolved => Resolved,
        Resolution.Unresolved => Unresolved,
        _ => Unclear,
    };

    public bool Contains(Outcome outcome) => (bits >> (int)outcome & 1) != 0;
}
