using CallFollowUp.Workflow.Operations;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Api;

/// <summary>The audit log, the newest lines first.</summary>
internal sealed class AuditLogApi(IAuditLog log)
{
    private const int UsualSize = 50;

    public async Task<IResult> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var page = await log.PageAsync(request.Query.Given("token"), request.Query.PageSize(UsualSize), cancellation);
        return Results.Json(new ApiPage<AuditEntry>(page.Items, page.Next), ApiJson.Default.ApiPageAuditEntry);
    }
}
