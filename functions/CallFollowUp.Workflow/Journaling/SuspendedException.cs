namespace CallFollowUp.Workflow.Journaling;

/// <summary>The workflow can go no further in this delivery. Never caught by a workflow.</summary>
internal sealed class SuspendedException : Exception;
