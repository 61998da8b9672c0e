namespace CallFollowUp.Workflow.Journaling;

/// <summary>Somebody else wrote the journal first: read it again and go on from there.</summary>
internal sealed class JournalChangedException : Exception;
