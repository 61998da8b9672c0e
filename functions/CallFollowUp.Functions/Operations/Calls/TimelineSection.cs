using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Operations.Pages;
using CallFollowUp.Workflow.Views;

namespace CallFollowUp.Functions.Operations.Calls;

/// <summary>Everything that was done and that came in, in its order.</summary>
internal static class TimelineSection
{
    public static Html Of(FollowUpView followUp, OperatorTimes times)
    {
        var steps = followUp.Steps!.Select((s, i) => (s.At, Order: i, Line: Step(s, times)));
        var events = followUp.Events!.Select((e, i) => (e.At, Order: i, Line: Event(e, times)));
        return Html.Of($"""
            <section class="card">
            <h2>Timeline</h2>
            <ol class="steps">
            {Html.Join(steps.Concat(events).OrderBy(l => l.At).ThenBy(l => l.Order).Select(l => l.Line))}
            {(followUp.NextAt is { } next ? Html.Of($"""<li class="open">Something happens by itself<small>{times.At(next)}</small></li>""") : Html.None)}
            </ol>
            </section>
            """);
    }

    private static Html Step(StepView step, OperatorTimes times) => Html.Of($"""
        <li class="{Mark(step.Outcome)}">{TimelineWords.OfStep(step.Name)}{(step.Outcome == "done" ? "" : $": {step.Outcome}")}
        {(step.Detail is { } detail ? Html.Of($"<small>{detail}</small>") : Html.None)}
        <small>{times.At(step.At)} · {step.Name}{(step.Round is { } round ? $" · round {round}" : "")}{(step.Attempts is { } tries ? $" · {tries} tries" : "")}</small></li>

        """);

    private static Html Event(EventView e, OperatorTimes times) => Html.Of($"""
        <li class="came">{TimelineWords.OfEvent(e.Name)}<small>{times.At(e.At)}{(e.UsedInRound is null ? " · noted" : "")}</small></li>

        """);

    private static string Mark(string outcome) => outcome switch
    {
        "done" => "",
        "failed" or "unsettled" => "bad",
        _ => "open",
    };
}
