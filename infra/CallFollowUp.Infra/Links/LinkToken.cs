using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Infra.Links;

/// <summary>What a customer's link says: which call, what for, and until when.</summary>
public sealed record LinkToken(CallId CallId, LinkPurpose Purpose, DateTimeOffset Expires);
