namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>How sure the model must be before it speaks, learnt by cross-validation and kept beside the weights.</summary>
/// <param name="Temperature">Above 1 it takes confidence back: what the model has not learnt from is less certain than it believes.</param>
/// <param name="CostIfUnresolved">
/// What 'resolved' costs on a call that is open, where a resolved call that is not called so costs 1. It is the costliest error, so it is set by how often that happens.
/// </param>
/// <param name="CostIfUnclear">The same for a call that tells neither.</param>
internal sealed record Caution(double Temperature, double CostIfUnresolved, double CostIfUnclear)
{
    public static readonly Caution None = new(1, 1, 1);

    public const string TemperatureName = "temperature";
    public const string CostIfUnresolvedName = "cost-if-unresolved";
    public const string CostIfUnclearName = "cost-if-unclear";

    /// <returns>Null where no part goes by that name.</returns>
    public Caution? With(string name, double value) => name switch
    {
        TemperatureName => this with { Temperature = value },
        CostIfUnresolvedName => this with { CostIfUnresolved = value },
        CostIfUnclearName => this with { CostIfUnclear = value },
        _ => null,
    };

    /// <summary>Resolved where that is worth the risk, unresolved where that is the likeliest; a call that is likely resolved, and not surely, is unclear.</summary>
    public Verdict Decide(Chance chance)
    {
        var (resolved, unresolved, unclear) = (chance.Of(OutcomeSet.Resolved), chance.Of(OutcomeSet.Unresolved), chance.Of(OutcomeSet.Unclear));
        if (resolved > CostIfUnresolved * unresolved + CostIfUnclear * unclear)
            return new Verdict(Resolution.Resolved, resolved, chance);
        if (unresolved > Math.Max(resolved, unclear))
            return new Verdict(Resolution.Unresolved, unresolved, chance);
        return new Verdict(Resolution.Unclear, unclear, chance);
    }
}
