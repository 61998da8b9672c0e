namespace CallFollowUp.Workflow.Operations;

/// <summary>Who wants something, and why; also the data of an operator's event that says no more.</summary>
public sealed record OperatorNote(string By, string? Why);
