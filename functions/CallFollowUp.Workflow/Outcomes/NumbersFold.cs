using System.Globalization;

namespace CallFollowUp.Workflow.Outcomes;

/// <summary>Counts outcome lines: pure, and the same lines give the same numbers in whatever order they come.</summary>
public static class NumbersFold
{
    private const string Everything = "all";
    private const string NoTeam = "no team";
    private const string Stopped = "stopped";

    /// <value>20: what a page shows.</value>
    private const int MostCauses = 20;

    private static readonly HashSet<string> Asking = ["confirm", "thank-you", "ask", "reminder"];
    private static readonly HashSet<string> NotLeft = ["failed", Stopped, "unknown"];
    private static readonly HashSet<string> Arrived = [EmailReport.Delivered, EmailReport.ReportedAsSpam, EmailReport.Unsubscribed];
    private static readonly HashSet<string> OnTheWay = ["sent", "unknown"];

    /// <param name="lines">One for each call.</param>
    public static FollowUpNumbers Of(IEnumerable<OutcomeLine> lines, DateOnly from, DateOnly to, string? team = null)
    {
        var counted = lines.Where(l => OutcomeLines.DayOf(l.ClosedAt) is var day && day >= from && day <= to && (team is null || l.Team == team)).ToList();
        return new FollowUpNumbers(
            from,
            to,
            team,
            RowOf(Everything, counted),
            Rows(counted, l => l.Team ?? NoTeam),
            Rows(counted, l => OutcomeLines.DayOf(l.ClosedAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            CausesIn(counted),
            [
                .. counted.SelectMany(l => l.Mails).GroupBy(m => m).Select(g => new MailCount(g.Key.Kind, g.Key.Became, g.Count()))
                    .OrderBy(m => m.Kind, StringComparer.Ordinal).ThenBy(m => m.Became, StringComparer.Ordinal),
            ],
            [
                .. counted.Where(l => l is { Row: not null, ShadowRow: not null }).GroupBy(l => (l.Row, l.ShadowRow))
                    .Select(g => new PolicyDifference(g.Key.Row!, g.Key.ShadowRow!, g.Count()))
                    .OrderByDescending(d => d.Calls).ThenBy(d => d.Row, StringComparer.Ordinal).ThenBy(d => d.ShadowRow, StringComparer.Ordinal),
            ]);
    }

    /// <summary>Judged resolved, or confirmed by the customer, and nothing that came later says otherwise.</summary>
    public static bool IsTrulyResolved(OutcomeLine line) =>
        IsAboutAnIssue(line)
        && (line.Verdict == "resolved" || line.Outcome == FollowUpOutcome.Confirmed)
        && line is { Repeat: false, Answer: not "not-solved" }
        && (!line.Reopened || line.Outcome == FollowUpOutcome.Confirmed);

    /// <summary>Nobody can say that it is solved, or somebody said that it is not.</summary>
    public static bool IsOpen(OutcomeLine line) =>
        IsAboutAnIssue(line) && !IsTrulyResolved(line) && (line.Verdict == "unresolved" || line.Reopened || line.Repeat || line.Answer == "not-solved");

    private static bool IsAboutAnIssue(OutcomeLine line) => line.Verdict is not (null or "no-issue");

    private static IReadOnlyList<NumbersRow> Rows(IEnumerable<OutcomeLine> lines, Func<OutcomeLine, string> key) =>
        [.. lines.GroupBy(key).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => RowOf(g.Key, [.. g]))];

    private static NumbersRow RowOf(string name, List<OutcomeLine> lines)
    {
        var issues = lines.Where(IsAboutAnIssue).ToList();
        var times = issues.Where(l => l.FollowedUpAt is not null).Select(l => l.FollowedUpAt!.Value - l.ClosedAt).Order().ToList();
        return new NumbersRow(
            name,
            lines.Count,
            issues.Count,
            issues.Count(l => l.Claimed == "resolved"),
            issues.Count(IsTrulyResolved),
            issues.Count(l => l.Thanked == true),
            issues.Count(l => l.Reopened),
            issues.Count(l => l.Repeat),
            lines.Count(WasAsked),
            lines.Count(l => WasAsked(l) && l.Answer is not null),
            MailsOf([.. lines.SelectMany(l => l.Mails).Select(m => m.Became).Where(became => became != Stopped)]),
            Percentile(times, 50),
            Percentile(times, 90));
    }

    private static MailNumbers MailsOf(List<string> became)
    {
        var (arrived, onTheWay) = (became.Count(Arrived.Contains), became.Count(OnTheWay.Contains));
        return new MailNumbers(arrived, became.Count - arrived - onTheWay, onTheWay);
    }

    private static bool WasAsked(OutcomeLine line) => line.Mails.Any(m => Asking.Contains(m.Kind) && !NotLeft.Contains(m.Became));

    /// <summary>The nearest rank: a time that was really needed.</summary>
    private static TimeSpan? Percentile(List<TimeSpan> ordered, int percent) =>
        ordered.Count == 0 ? null : ordered[((ordered.Count * percent) + 99) / 100 - 1];

    private static IReadOnlyList<OpenCause> CausesIn(IEnumerable<OutcomeLine> lines) =>
    [
        .. lines.Where(IsOpen).GroupBy(l => (l.Matter, l.Team)).Select(g => new OpenCause(g.Key.Matter, g.Key.Team, g.Count()))
            .OrderByDescending(c => c.Calls).ThenBy(c => c.Matter, StringComparer.Ordinal).ThenBy(c => c.Team, StringComparer.Ordinal)
            .Take(MostCauses),
    ];
}
