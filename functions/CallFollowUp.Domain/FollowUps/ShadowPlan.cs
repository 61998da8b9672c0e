namespace CallFollowUp.Domain.FollowUps;

/// <summary>What another policy would have done with the same call: noted, never acted on.</summary>
public sealed record ShadowPlan(string Row, PlanKind Kind, string Why)
{
    public static ShadowPlan Of(FollowUpPlan plan) => new(plan.Row, plan.Kind, plan.Why);
}
