namespace CallFollowUp.Infra.Links;

/// <summary>Somebody's session, as we signed it.</summary>
/// <param name="Id">Random, and its own.</param>
public sealed record SignedSession(string Id, string Name, DateTimeOffset Until);
