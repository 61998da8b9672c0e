using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Operations;

/// <summary>The wait a follow-up stands at, and which step of the story it is.</summary>
internal static class OpenQuestion
{
    /// <summary>The entry that waits; null where none does.</summary>
    public static JournalEntry? WaitIn(Journal journal) =>
        journal is { Status: JournalStatus.Waiting, Entries: [.., { State: EntryState.Waiting } last] } && last.Round == journal.Round ? last : null;

    /// <summary>The step without the number of its repetition.</summary>
    public static string StepOf(string name) => name.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? name[..at] : name;
}
