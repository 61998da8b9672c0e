using System.Text.Json;
using CallFollowUp.Domain.FollowUps;

namespace CallFollowUp.Workflow.Views;

/// <summary>The plan, and the row of the decision table it comes from.</summary>
public sealed record PlanView(string Row, string Kind, string Why)
{
    internal static PlanView Of(FollowUpPlan plan) => new(plan.Row, JsonNamingPolicy.KebabCaseLower.ConvertName(plan.Kind.ToString()), plan.Why);
}
