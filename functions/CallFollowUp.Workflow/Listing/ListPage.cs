namespace CallFollowUp.Workflow.Listing;

/// <summary>One page of a list.</summary>
/// <param name="Next">The token of the next page; null where this is the last. Opaque, safe in a URL after escaping.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, string? Next);
