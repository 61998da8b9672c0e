using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Operations;

/// <summary>Who did what, when and why, for programs.</summary>
public sealed class AuditLogEndpoint(OperationsApi api)
{
    [Function("audit-log")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/audit")] HttpRequest request, CancellationToken cancellation) =>
        api.ReadAuditLogAsync(request, cancellation);
}
