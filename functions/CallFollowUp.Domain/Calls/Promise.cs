namespace CallFollowUp.Domain.Calls;

/// <summary>Something the company promised on the call.</summary>
/// <param name="DueAt">When it is due; null where no time was said.</param>
public sealed record Promise(string What, DateTimeOffset? DueAt);
