namespace CallFollowUp.Workflow.Listing;

/// <summary>Markers page by page: what lists are made of.</summary>
public interface IMarkerPages
{
    /// <summary>The markers whose names begin with <paramref name="prefix"/>, in order of their names.</summary>
    /// <param name="token">Where the page before ended; null for the first.</param>
    /// <param name="size">1 to 1,000.</param>
    /// <exception cref="FormatException">The token is none of ours; retrying does not help.</exception>
    Task<ListPage<string>> PageAsync(string prefix, string? token, int size, CancellationToken cancellation);
}
