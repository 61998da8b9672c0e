using System.Globalization;
using CallFollowUp.Domain.Assessment;
using CallFollowUp.Workflow.Views;
using Spectre.Console;

namespace CallFollowUp.Local.Commands;

/// <summary>One follow-up, from the call to where it stands.</summary>
internal static class Timeline
{
    public static void Show(FollowUpView view)
    {
        AnsiConsole.MarkupLine($"[bold]{Markup.Escape(view.CallId ?? "-")}[/]  {FollowUpTable.StatusMarkup(view.Status, view.Outcome)}");
        if (view is { Resolution: { } resolution, Confidence: { } sure })
            AnsiConsole.MarkupLineInterpolated($"  verdict   {resolution} ({Sureness.Percent(sure)}% sure), {(view.Thanked == true ? "thanked" : "not thanked")}");
        if (view.Plan is { } plan)
        {
            AnsiConsole.MarkupLineInterpolated($"  plan      {plan.Kind}: {plan.Why} [grey](row {plan.Row} of the decision table)[/]");
            if (plan.Shadow is { } shadow && shadow.Row != plan.Row)
                AnsiConsole.MarkupLineInterpolated($"  shadow    {shadow.Kind}: {shadow.Why} [grey](row {shadow.Row}; noted, not acted on)[/]");
        }

        if (view.Reason is { } reason)
            AnsiConsole.MarkupLineInterpolated($"  [yellow]why[/]       {reason}");
        if (view.WhatToDo is { Length: > 0 } whatToDo)
            AnsiConsole.MarkupLineInterpolated($"  [yellow]what to do[/] {whatToDo}");
        if (view.NextAt is { } next)
            AnsiConsole.MarkupLineInterpolated($"  next      {Time(next)}");

        foreach (var step in view.Steps ?? [])
            AnsiConsole.MarkupLineInterpolated($"  [grey]{Time(step.At)}[/]  {Mark(step.Outcome)} {(step.Round is { } round ? $"[round {round}] " : "")}{step.Name}{Detail(step)}");
        foreach (var e in view.Events ?? [])
            AnsiConsole.MarkupLineInterpolated($"  [grey]{Time(e.At)}[/]  > {e.Name}{(e.UsedInRound is null ? " (noted)" : "")}");
        foreach (var email in view.Emails ?? [])
            AnsiConsole.MarkupLineInterpolated($"  mail      {email.Template}: {email.Subject} {email.File}");
        foreach (var ticket in view.Tickets ?? [])
            AnsiConsole.MarkupLineInterpolated($"  ticket    {ticket.TicketId} {ticket.Action}");
    }

    private static string Mark(string outcome) => outcome switch
    {
        "done" => "+",
        "waiting" => "~",
        "failed" or "unsettled" => "!",
        _ => "?",
    };

    private static string Detail(StepView step) =>
        (step.Outcome == "done" ? "" : $" {step.Outcome}")
        + (step.Attempts is { } attempts ? $" (tried {attempts} times)" : "")
        + (step.Detail is { } detail ? $": {detail}" : "");

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
