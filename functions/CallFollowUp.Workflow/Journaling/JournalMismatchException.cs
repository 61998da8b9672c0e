namespace CallFollowUp.Workflow.Journaling;

/// <summary>The code cannot explain the journal: a step it does not know, an order that cannot be. Nothing is guessed; a person is called.</summary>
public sealed class JournalMismatchException(string reason) : Exception(reason);
