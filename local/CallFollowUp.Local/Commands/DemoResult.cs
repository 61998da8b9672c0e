using CallFollowUp.Workflow.Views;

namespace CallFollowUp.Local.Commands;

/// <summary>How a sample ended, beside how it should have.</summary>
internal sealed record DemoResult(DemoSample Sample, FollowUpView View)
{
    public bool IsAsExpected =>
        View.Status == Sample.Status && View.Outcome == Sample.Outcome && (View.Plan is null || View.Plan.Row == Sample.Row);
}
