using CallFollowUp.Domain.Assessment;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Views;
using Spectre.Console;

namespace CallFollowUp.Local.Commands;

/// <summary>Follow-ups as a table: what happened to each call, and why.</summary>
internal static class FollowUpTable
{
    public static Table Of(IEnumerable<FollowUpView> views)
    {
        var table = new Table().Border(TableBorder.Rounded).BorderColor(Color.Grey)
            .AddColumns("Call", "Resolved?", "Thanked?", "What was done", "Stands at", "Why");
        foreach (var view in views)
            table.AddRow(Cell(view.CallId ?? "-"), Verdict(view), Thanked(view), Done(view), Status(view), Why(view));
        return table;
    }

    public static string StatusMarkup(string status, string? outcome) =>
        $"[{ColorOf(status, outcome)}]{Markup.Escape(outcome is null ? status : $"{status}: {outcome}")}[/]";

    public static string ResolutionMarkup(string resolution) => resolution switch
    {
        "resolved" => "[green]resolved[/]",
        "unresolved" => "[red]unresolved[/]",
        _ => $"[yellow]{resolution}[/]",
    };

    private static Markup Verdict(FollowUpView view) => view is { Resolution: { } resolution, Confidence: { } sure }
        ? new Markup($"{ResolutionMarkup(resolution)} [grey]{Sureness.Percent(sure)}%[/]")
        : new Markup("[grey]-[/]");

    private static Markup Thanked(FollowUpView view) => view.Thanked switch
    {
        null => new Markup("[grey]-[/]"),
        true => new Markup("[green]yes[/]"),
        false => new Markup("[yellow]no[/]"),
    };

    private static Markup Done(FollowUpView view)
    {
        var done = (view.Tickets ?? []).Select(t => $"ticket {t.TicketId} {t.Action}")
            .Concat((view.Emails ?? []).Select(e => $"mail: {e.Template}"))
            .Concat((view.Steps ?? []).Where(s => s.Name.StartsWith("tell-manager", StringComparison.Ordinal) && s.Outcome == "done").Select(_ => "manager told"));
        return Cell(string.Join("\n", done) is { Length: > 0 } text ? text : "-");
    }

    private static Markup Status(FollowUpView view) => new(StatusMarkup(view.Status, view.Outcome));

    private static Markup Why(FollowUpView view) => Cell(view.Reason ?? (view.Plan is { } plan ? $"{plan.Row}: {plan.Why}" : "-"));

    private static Markup Cell(string text) => new(Markup.Escape(text));

    private static string ColorOf(string status, string? outcome) => status switch
    {
        FollowUpStatus.Completed when outcome == FollowUpOutcome.Reopened => "yellow",
        FollowUpStatus.Completed => "green",
        FollowUpStatus.Rejected or FollowUpStatus.NeedsAttention => "red",
        FollowUpStatus.Held or FollowUpStatus.Retrying => "yellow",
        _ => "blue",
    };
}
