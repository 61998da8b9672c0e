using System.Globalization;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;
using Spectre.Console;

namespace CallFollowUp.Local.Commands;

/// <summary><c>run status</c> for people: what needs somebody first, then the rest.</summary>
internal static class StatusTables
{
    private const int MostRows = 50;

    private static readonly string[] MostUrgentFirst =
    [
        FollowUpStatus.NeedsAttention, FollowUpStatus.Held, FollowUpStatus.Retrying, FollowUpStatus.Assessing,
        FollowUpStatus.Scheduled, FollowUpStatus.AwaitingReply, FollowUpStatus.Completed, FollowUpStatus.Cancelled,
    ];

    public static void Show(IReadOnlyList<JournalSummary> followUps, IReadOnlyList<RejectedRecord> rejected, IReadOnlyList<DeadLetter> letters)
    {
        if (followUps.Count + rejected.Count + letters.Count == 0)
        {
            AnsiConsole.MarkupLine("[grey]Nothing here yet. Send a closed call, or try ./run demo.[/]");
            return;
        }

        ShowFollowUps(followUps);
        if (rejected.Count > 0)
            ShowTable("Rejected records", ["Call", "When", "Why"], rejected.Select(r => new[] { r.CallId ?? "-", Time(r.At), r.Reason }));
        if (letters.Count > 0)
            ShowTable("Dead letters (./run redrive puts them back)", ["Call", "Queue", "When", "Why"], letters.Select(l => new[] { l.CallId ?? "-", l.Queue, Time(l.At), l.Reason }));
    }

    private static void ShowFollowUps(IReadOnlyList<JournalSummary> followUps)
    {
        var table = NewTable($"{followUps.Count} follow-ups", ["Call", "Stands at", "Resolved?", "Thanked?", "Since"]);
        var ordered = followUps.OrderBy(f => Array.IndexOf(MostUrgentFirst, f.Status)).ThenByDescending(f => f.UpdatedAt);
        foreach (var f in ordered.Take(MostRows))
        {
            table.AddRow(
                Markup.Escape(f.Id),
                FollowUpTable.StatusMarkup(f.Status, f.Outcome),
                Markup.Escape(f.Tags.GetValueOrDefault("resolution", "-")),
                Markup.Escape(f.Tags.GetValueOrDefault("thanked", "-")),
                Time(f.UpdatedAt));
        }

        AnsiConsole.Write(table);
        if (followUps.Count > MostRows)
            AnsiConsole.MarkupLineInterpolated($"[grey]... and {followUps.Count - MostRows} more: ./run status --json lists all of them.[/]");
    }

    private static void ShowTable(string title, string[] columns, IEnumerable<string[]> rows)
    {
        var table = NewTable(title, columns);
        foreach (var row in rows.TakeLast(MostRows))
            table.AddRow([.. row.Select(Markup.Escape)]);
        AnsiConsole.Write(table);
    }

    private static Table NewTable(string title, string[] columns) =>
        new Table().Title(Markup.Escape(title)).Border(TableBorder.Rounded).BorderColor(Color.Grey).AddColumns(columns);

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
