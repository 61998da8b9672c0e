using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Functions.Markup;
using CallFollowUp.Workflow.Views;

namespace CallFollowUp.Functions.Operations.Calls;

/// <summary>What follows from the call, and which row of the decision table says so.</summary>
internal static class PlanSection
{
    public static Html Of(FollowUpView followUp) => followUp.Plan is not { } plan
        ? Html.None
        : Html.Of($"""
            <section class="card">
            <h2>Plan</h2>
            <dl class="facts"><dt>{plan.Row}</dt><dd><b>{plan.Kind.Replace('-', ' ')}</b>, because {plan.Why}</dd>{Shadow(plan)}</dl>
            <details id="table"><summary>The decision table</summary>
            <p class="muted">Read from the top; the first row that fits decides. No row above {plan.Row} fits this call.</p>
            <ol class="plain rows">
            {Html.Join(FollowUpPolicy.Rows.Select(r => Row(r, r.Name == plan.Row)))}</ol>
            </details>
            </section>
            """);

    private static Html Shadow(PlanView plan) => plan.Shadow is not { } shadow ? Html.None : Html.Of($"""
        <dt>Tried out</dt><dd>{(shadow.Row == plan.Row && shadow.Kind == plan.Kind
            ? Html.Of($"the shadow policy says the same")
            : Html.Of($"the shadow policy would <b>{shadow.Kind.Replace('-', ' ')}</b> ({shadow.Row}), because {shadow.Why}"))}</dd>
        """);

    private static Html Row(PolicyRow row, bool isThis) => Html.Of($"""
        <li{(isThis ? Html.Of($""" aria-current="true" """) : Html.None)}>{row.Name}: {row.When}</li>

        """);
}
