using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Functions.Operations.Access;
using CallFollowUp.Workflow.Erasure;
using CallFollowUp.Workflow.Operations;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Api;

/// <summary>Erases customers, and logs who had it done; the log names no customer.</summary>
internal sealed class CustomersApi(CustomerErasure erasure, IAuditLog audit, TimeProvider clock)
{
    public async Task<IResult> EraseAsync(HttpRequest request, StaffMember member, CancellationToken cancellation)
    {
        var (body, refusal) = await ApiJson.ReadAsync(request, ApiJson.Default.EraseRequest, cancellation);
        if (body is null)
            return refusal!;
        if (string.IsNullOrWhiteSpace(body.CustomerId))
            return Problem.Of(StatusCodes.Status400BadRequest, "$.customerId: required");
        if (CustomerComment.Clean(body.Why) is not { } why)
            return Problem.Of(StatusCodes.Status400BadRequest, "$.why: required; it is logged");

        await audit.AppendAsync(new AuditEntry(clock.GetUtcNow(), member.Name, EraseRequest.AuditWord, Why: why), cancellation);
        return Results.Json(await erasure.EraseAsync(body.CustomerId, cancellation), ApiJson.Default.ErasureReceipt);
    }
}
