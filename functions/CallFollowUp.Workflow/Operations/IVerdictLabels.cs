namespace CallFollowUp.Workflow.Operations;

/// <summary>Keeps people's corrections of verdicts.</summary>
public interface IVerdictLabels
{
    /// <summary>Keeps the label under its call and event: a repetition changes nothing.</summary>
    Task KeepAsync(VerdictLabel label, CancellationToken cancellation);

    /// <summary>All of them, in the order of call and event.</summary>
    IAsyncEnumerable<VerdictLabel> ListAsync(CancellationToken cancellation);

    /// <summary>Removes the labels of one call.</summary>
    Task RemoveAsync(string callId, CancellationToken cancellation);
}
