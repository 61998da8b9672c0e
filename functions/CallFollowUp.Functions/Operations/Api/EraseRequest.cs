namespace CallFollowUp.Functions.Operations.Api;

/// <summary>What <c>POST /api/customers/erase</c> takes. The id is in the body: addresses are logged on the way.</summary>
internal sealed record EraseRequest(string? CustomerId, string? Why);
