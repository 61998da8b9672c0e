namespace CallFollowUp.Functions.Operations.Api;

/// <summary>What <c>POST /api/customers/erase</c> takes. Ids are in the body: addresses are logged on the way.</summary>
/// <param name="CallId">In place of the customer's id: a call of theirs.</param>
internal sealed record EraseRequest(string? CustomerId, string? CallId, string? Why);
