namespace CallFollowUp.Functions.Operations.Api;

/// <summary>One page of a list.</summary>
/// <param name="Next">The token of the next page, for the query's <c>token</c>; absent on the last.</param>
internal sealed record ApiPage<T>(IReadOnlyList<T> Items, string? Next = null);
