using System.Text.Json;
using CallFollowUp.Domain.FollowUps;

namespace CallFollowUp.Workflow.Views;

/// <summary>The plan, and the row of the decision table it comes from.</summary>
/// <param name="Shadow">What the shadow policy would have done; null where none is tried out.</param>
public sealed record PlanView(string Row, string Kind, string Why, PlanView? Shadow = null)
{
    internal static PlanView Of(FollowUpPlan plan) =>
        new(plan.Row, Name(plan.Kind), plan.Why, plan.Shadow is { } s ? new PlanView(s.Row, Name(s.Kind), s.Why) : null);

    private static string Name(PlanKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
