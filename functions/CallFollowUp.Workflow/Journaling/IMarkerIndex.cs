namespace CallFollowUp.Workflow.Journaling;

/// <summary>Small markers whose names sort: an index that may lag, and that says nothing the journals do not.</summary>
public interface IMarkerIndex
{
    /// <summary>Sets the marker; setting it again changes nothing.</summary>
    Task PutAsync(string marker, CancellationToken cancellation);

    /// <summary>Removes the marker; a missing one is fine.</summary>
    Task DeleteAsync(string marker, CancellationToken cancellation);

    /// <summary>The markers whose names begin with <paramref name="prefix"/>, in order of their names.</summary>
    IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellation);
}
