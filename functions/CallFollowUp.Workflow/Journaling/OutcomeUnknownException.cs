namespace CallFollowUp.Workflow.Journaling;

/// <summary>The request left and its answer was lost: nobody here knows whether it happened.</summary>
public sealed class OutcomeUnknownException(string reason, Exception? inner = null) : Exception(reason, inner);
