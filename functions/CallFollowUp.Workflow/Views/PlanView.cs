using System.Text.Json;

namespace CallFollowUp.Workflow.Views;

/// <summary>The plan, and the row of the decision table it comes from.</summary>
public sealed record PlanView(string Row, string Kind, string Why)
{
    internal static PlanView? Of(JsonElement? recorded) => recorded?.Deserialize(FollowUpJson.Default.FollowUpPlan) is { } plan
        ? new PlanView(plan.Row, JsonNamingPolicy.KebabCaseLower.ConvertName(plan.Kind.ToString()), plan.Why)
        : null;
}
