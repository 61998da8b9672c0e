using System.Globalization;
using CallFollowUp.Domain.Assessment;
using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Operations.Pages;
using CallFollowUp.Workflow.Views;

namespace CallFollowUp.Functions.Operations.Calls;

/// <summary>Was it truly resolved, was the customer thanked, and how was the call handled.</summary>
internal static class VerdictSection
{
    public static Html Of(CaseFile file, OperatorTimes times) => file.Assessment is not { } assessed
        ? Html.Of($"""<section class="card"><h2>Verdict</h2><p class="muted">The call has not been assessed yet.</p></section>""")
        : Html.Of($"""
            <section class="card">
            <h2>Verdict</h2>
            <p class="confidence"><b>{Word(assessed)}</b> <meter min="0" max="1" value="{Number(assessed.Confidence)}" aria-label="Confidence"></meter> <span>{Sureness.Percent(assessed.Confidence)}% confident</span></p>
            {Corrections(file, times)}
            <dl class="facts">
            <dt>Thanked</dt><dd>{Thanks(assessed.ThanksKind)}</dd>
            <dt>Closing code</dt><dd>{Html.Foreign(file.Call.Disposition ?? "none")}</dd>
            {Row("Also seen", string.Join(", ", Seen(assessed)))}
            {Row("Also counted", string.Join(' ', assessed.Notes))}
            </dl>
            {Practices(assessed)}
            </section>
            """);

    private static Html Corrections(CaseFile file, OperatorTimes times) => file.Corrections.Count == 0 ? Html.None : Html.Of($"""
        <p class="notice">Corrected by a person. {Html.Join(file.Corrections.Select(c => Html.Of($"{c.By}: {c.Why} <small>{times.At(c.At)}</small> ")))}</p>
        """);

    private static string Word(CallAssessment assessed) => assessed switch
    {
        { NoIssue: true } => "No issue on this call",
        { Resolution: Resolution.Resolved } => "Resolved",
        { Resolution: Resolution.Unresolved } => "Not resolved",
        _ => "Unclear",
    };

    private static string Thanks(ThanksKind kind) => kind switch
    {
        ThanksKind.Closing => "yes, for the call or the business",
        ThanksKind.Patience => "yes, for patience or understanding",
        ThanksKind.Greeting => "no, only in the greeting",
        ThanksKind.Data => "no, only for a datum",
        _ => "no",
    };

    private static IEnumerable<string> Seen(CallAssessment assessed)
    {
        (bool Is, string Word)[] seen =
        [
            (assessed.CustomerConfirmed, "the customer confirmed it"), (assessed.OfferedMoreHelp, "more help was offered"), (assessed.Apology, "an apology"),
            (assessed.Escalated, "an escalation"), (assessed.FollowUpPromised, "a promise"), (assessed.CustomerAbusive, "abuse by the customer"),
            (assessed.AgentDefensive, "a defensive agent"),
        ];
        return seen.Where(s => s.Is).Select(s => s.Word);
    }

    private static Html Practices(CallAssessment assessed) => Html.Of($"""
        <h3>Practices</h3>
        <ul class="plain practices">
        {Html.Join(assessed.Practices.Where(p => p.Value != PracticeState.NotApplicable).OrderBy(p => p.Value != PracticeState.Missed).Select(Practice))}</ul>
        """);

    private static Html Practice(KeyValuePair<Practice, PracticeState> practice)
    {
        var missed = practice.Value == PracticeState.Missed;
        return Html.Of($"""
            <li class="{(missed ? "no" : "yes")}">{Words(practice.Key.ToString())}<span class="hidden">: {(missed ? "missed" : "observed")}</span></li>

            """);
    }

    /// <summary>A name of the code as people read it: <c>AskedAnythingElse</c> as 'asked anything else'.</summary>
    private static string Words(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : " ") + char.ToLowerInvariant(c) : c.ToString()));

    private static Html Row(string name, string value) => value.Length == 0 ? Html.None : Html.Of($"<dt>{name}</dt><dd>{value}</dd>");

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
