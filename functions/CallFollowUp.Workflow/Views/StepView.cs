using System.Text.Json;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Views;

/// <summary>One line of a follow-up's timeline.</summary>
/// <param name="Outcome">done, waiting, intended, unknown, retrying, failed or unsettled.</param>
/// <param name="Detail">What ended a wait, or why a step failed.</param>
public sealed record StepView(string Name, string Outcome, int? Round, DateTimeOffset At, int? Attempts, string? Detail)
{
    internal static StepView Of(JournalEntry entry) => new(
        entry.Name,
        JsonNamingPolicy.KebabCaseLower.ConvertName(entry.State.ToString()),
        entry.Round == 1 ? null : entry.Round,
        entry.At ?? entry.StartedAt,
        entry.Attempts > 1 ? entry.Attempts : null,
        entry.Failure?.Reason ?? WaitEnd(entry));

    private static string? WaitEnd(JournalEntry entry) => entry is { Kind: EntryKind.Wait, Result: { } result }
        ? result.Deserialize(JournalJson.Default.WaitOutcome) is { EventId: { } id } ? id : result.Deserialize(JournalJson.Default.WaitOutcome)?.Deadline
        : null;
}
