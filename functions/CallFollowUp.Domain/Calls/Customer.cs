namespace CallFollowUp.Domain.Calls;

/// <summary>The person who called, or was called.</summary>
/// <param name="Id">The company's own id of the customer; without it, calls of one person cannot be joined.</param>
/// <param name="TimeZone">An IANA time zone; unknown ones fall back to the configured default.</param>
/// <param name="ContactAllowed">False means: never mailed.</param>
public sealed record Customer(
    string? Id = null,
    string? Name = null,
    string? Email = null,
    string? TimeZone = null,
    bool ContactAllowed = true);
