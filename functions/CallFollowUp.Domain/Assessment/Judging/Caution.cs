namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>How sure the model must be before it speaks, learnt by cross-validation and kept beside the weights.</summary>
/// <param name="Temperature">Above 1 it takes confidence back: what the model has not learnt from is less certain than it believes.</param>
/// <param name="LeastForResolved">Probability; a wrong 'resolved' is the costliest error, so it is set by how often that happens.</param>
internal sealed record Caution(double Temperature, double LeastForResolved)
{
    public static readonly Caution None = new(1, 0.5);

    public const string TemperatureName = "temperature";
    public const string LeastForResolvedName = "least-for-resolved";

    /// <returns>Null where no part goes by that name.</returns>
    public Caution? With(string name, double value) => name switch
    {
        TemperatureName => this with { Temperature = value },
        LeastForResolvedName => this with { LeastForResolved = value },
        _ => null,
    };

    /// <summary>Unresolved where that is the likeliest; a call that is likely resolved, and not surely, is unclear.</summary>
    public Verdict Decide(Chance chance)
    {
        var (resolved, unresolved, unclear) = (chance.Of(OutcomeSet.Resolved), chance.Of(OutcomeSet.Unresolved), chance.Of(OutcomeSet.Unclear));
        if (resolved >= LeastForResolved && resolved > unresolved)
            return new Verdict(Resolution.Resolved, resolved, chance);
        if (unresolved > Math.Max(resolved, unclear))
            return new Verdict(Resolution.Unresolved, unresolved, chance);
        return new Verdict(Resolution.Unclear, unclear, chance);
    }
}
