using System.Text.Json;
using CallFollowUp.Domain.Assessment;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Operations;

/// <summary>The verdict that counts: what was assessed, and what people corrected since.</summary>
public static class FollowUpVerdict
{
    /// <summary>Null before the call was assessed.</summary>
    public static CallAssessment? Of(Journal journal) => Read(journal, AssessedCall.Read);

    /// <summary>The same without practices, evidence and notes, which take longer to read: for lists and numbers.</summary>
    internal static CallAssessment? AnswersOf(Journal journal) => Read(journal, AssessedCall.ReadAnswers);

    internal static CallAssessment Corrected(CallAssessment assessed, IEnumerable<JournalEvent> events) =>
        events.Select(In).OfType<OverriddenVerdict>().Aggregate(assessed, (a, o) => o.Override.ApplyTo(a));

    internal static OverriddenVerdict? In(JournalEvent e) =>
        e.Name == FollowUpEvents.VerdictOverridden ? e.Data?.Deserialize(FollowUpJson.Default.OverriddenVerdict) : null;

    /// <summary>The verdict in one word: resolved, unresolved, unclear or no-issue.</summary>
    public static string VerdictWord(this CallAssessment assessment) => assessment switch
    {
        { NoIssue: true } => VerdictOverride.NoIssue,
        { Resolution: Resolution.Resolved } => VerdictOverride.Resolved,
        { Resolution: Resolution.Unresolved } => VerdictOverride.Unresolved,
        _ => "unclear",
    };

    /// <summary>Both answer the two questions alike.</summary>
    internal static bool SaysTheSameAs(this CallAssessment one, CallAssessment other) =>
        one.Resolution == other.Resolution && one.NoIssue == other.NoIssue && one.Thanked == other.Thanked;

    private static CallAssessment? Read(Journal journal, Func<JsonElement, CallAssessment> read) =>
        journal.Find(1, FollowUpSteps.Assess) is { State: EntryState.Done, Result: { } result }
            ? Corrected(read(result), journal.Events)
            : null;
}
