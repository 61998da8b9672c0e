using System.Globalization;
using CallFollowUp.Workflow.Outcomes;
using Spectre.Console;

namespace CallFollowUp.Local.Commands;

/// <summary><c>run numbers</c> for people.</summary>
internal static class NumbersTables
{
    public static void Show(FollowUpNumbers numbers)
    {
        var about = numbers.Team is { } team ? $", team {team}" : "";
        if (numbers.All.IsEmpty)
        {
            AnsiConsole.MarkupLineInterpolated($"[grey]No calls were closed from {Day(numbers.From)} to {Day(numbers.To)}{about}.[/]");
            return;
        }

        ShowRows($"Calls closed from {Day(numbers.From)} to {Day(numbers.To)}{about}", [numbers.All, .. numbers.ByTeam]);
        ShowRows("By day", numbers.ByDay);
        if (numbers.Mails.Count > 0)
            ShowTable("Mails", ["Kind", "Became", "Mails"], numbers.Mails.Select(m => new[] { m.Kind, m.Became, Number(m.Mails) }));
        if (numbers.Causes.Count > 0)
            ShowTable("Open issues", ["About", "Team", "Calls"], numbers.Causes.Select(c => new[] { c.Matter ?? "-", c.Team ?? "-", Number(c.Calls) }));
    }

    private static void ShowRows(string title, IEnumerable<NumbersRow> rows) => ShowTable(
        title,
        ["", "Calls", "Claimed resolved", "Truly resolved", "Thanked", "Reopened", "Called again", "Replied", "Followed up (median)", "(9 of 10)"],
        rows.Select(r => new[]
        {
            r.Name, Number(r.Calls), Rate(r.ClaimedRate), Rate(r.TrulyResolvedRate), Rate(r.ThankYouRate), Rate(r.ReopenRate), Rate(r.RepeatCallRate),
            Rate(r.ReplyRate), Length(r.MedianToFollowUp), Length(r.NinetiethToFollowUp),
        }));

    private static void ShowTable(string title, string[] columns, IEnumerable<string[]> rows)
    {
        var table = new Table().Title(Markup.Escape(title)).Border(TableBorder.Rounded).BorderColor(Color.Grey).AddColumns(columns);
        foreach (var row in rows)
            table.AddRow([.. row.Select(Markup.Escape)]);
        AnsiConsole.Write(table);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Rate(double? rate) => rate is { } r ? $"{(100 * r).ToString("F0", CultureInfo.InvariantCulture)}%" : "-";

    private static string Length(TimeSpan? time) => time switch
    {
        null => "-",
        { TotalDays: >= 2 } t => $"{t.TotalDays.ToString("F1", CultureInfo.InvariantCulture)} d",
        { TotalHours: >= 2 } t => $"{t.TotalHours.ToString("F1", CultureInfo.InvariantCulture)} h",
        { } t => $"{t.TotalMinutes.ToString("F1", CultureInfo.InvariantCulture)} min",
    };
}
