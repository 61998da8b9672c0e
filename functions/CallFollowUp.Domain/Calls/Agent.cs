namespace CallFollowUp.Domain.Calls;

/// <summary>The company's person on the call.</summary>
public sealed record Agent(string? Id = null, string? Name = null);
