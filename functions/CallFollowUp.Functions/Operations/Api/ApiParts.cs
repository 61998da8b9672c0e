using CallFollowUp.Functions.Operations.Access;

namespace CallFollowUp.Functions.Operations.Api;

/// <summary>What the operators' API is made of.</summary>
internal sealed record ApiParts(
    ApiGate Gate,
    FollowUpsApi FollowUps,
    ListsApi Lists,
    DeadLettersApi DeadLetters,
    CustomersApi Customers,
    MailSwitchApi MailSwitch,
    AuditLogApi AuditLog,
    OpenApiDocument Description);
