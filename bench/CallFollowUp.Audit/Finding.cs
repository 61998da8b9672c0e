namespace CallFollowUp.Audit;

/// <summary>What an audit says of one invariant.</summary>
/// <param name="Said">The invariant with its figures, on one line.</param>
/// <param name="Breaches">What breaks it; none where it holds.</param>
public sealed record Finding(string Said, IReadOnlyList<string> Breaches)
{
    private const int MostShown = 5;

    public bool IsBroken => Breaches.Count > 0;

    public override string ToString() =>
        (IsBroken ? "BROKEN  " : "holds   ") + Said + string.Concat(Breaches.Take(MostShown).Select(b => $"\n          {b}"))
        + (Breaches.Count > MostShown ? $"\n          and {Breaches.Count - MostShown} more" : "");
}
