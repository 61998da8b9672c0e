namespace CallFollowUp.Workflow.Journaling;

/// <summary>The idempotency key of an effect: the same in every attempt, different for every other effect.</summary>
/// <param name="Id">The journal's id.</param>
/// <param name="Step">The step's name, with <c>#n</c> from its second use in a round on.</param>
public sealed record EffectKey(string Id, int Round, string Step)
{
    /// <summary><c>{id}/{step}</c>, and from round 2 on <c>{id}/{round}/{step}</c>: the form that other systems see.</summary>
    public override string ToString() => Round == 1 ? $"{Id}/{Step}" : $"{Id}/{Round}/{Step}";
}
