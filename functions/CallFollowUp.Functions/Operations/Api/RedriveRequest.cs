namespace CallFollowUp.Functions.Operations.Api;

/// <summary>What <c>POST /api/dead-letters/redrive</c> takes.</summary>
/// <param name="Id">The letter, as the list names it.</param>
internal sealed record RedriveRequest(string? Id);
