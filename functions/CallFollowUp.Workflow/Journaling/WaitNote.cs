namespace CallFollowUp.Workflow.Journaling;

/// <summary>What a wait waits for.</summary>
/// <param name="Label">The workflow's word for it, shown as status: <c>awaiting-reply</c>.</param>
/// <param name="Events">The names of events that end it.</param>
/// <param name="Deadlines">The times that end it.</param>
/// <param name="Asks">Why a person must look, and what they can do; null where nobody must.</param>
public sealed record WaitNote(
    string Label, IReadOnlyList<string> Events, IReadOnlyList<Deadline> Deadlines, FailureNote? Asks = null)
{
    /// <summary>The prefix of a marker that lists the journal while it waits, for whoever is to wake it; null where nobody is.</summary>
    public string? Listed { get; init; }
}
