namespace CallFollowUp.Workflow.Journaling;

/// <summary>A recorded step failed for good. A workflow may catch it and go another way; otherwise a person is called.</summary>
public sealed class StepFailedException(string step, FailureNote failure) : Exception($"{step}: {failure.Reason}")
{
    public string Step { get; } = step;

    public FailureNote Failure { get; } = failure;
}
