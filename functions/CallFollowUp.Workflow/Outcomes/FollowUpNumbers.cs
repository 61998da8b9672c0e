namespace CallFollowUp.Workflow.Outcomes;

/// <summary>The numbers of a period: what was claimed, and what came of it.</summary>
/// <param name="From">The first closing day, UTC.</param>
/// <param name="To">The last one.</param>
/// <param name="Team">The one team that is counted; null for all.</param>
/// <param name="Causes">Open issues by subject and team, the most frequent first.</param>
/// <param name="Mails">Mails by kind and what became of them.</param>
/// <param name="Differences">Where a shadow policy would have done something else, the most frequent first.</param>
public sealed record FollowUpNumbers(
    DateOnly From,
    DateOnly To,
    string? Team,
    NumbersRow All,
    IReadOnlyList<NumbersRow> ByTeam,
    IReadOnlyList<NumbersRow> ByDay,
    IReadOnlyList<OpenCause> Causes,
    IReadOnlyList<MailCount> Mails,
    IReadOnlyList<PolicyDifference> Differences);
