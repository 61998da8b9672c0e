using CallFollowUp.Domain.Calls;
using CallFollowUp.Functions.Operations.Access;
using CallFollowUp.Workflow.Erasure;
using CallFollowUp.Workflow.Operations;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Api;

/// <summary>Erases customers.</summary>
internal sealed class CustomersApi(CustomerErasure erasure)
{
    public async Task<IResult> EraseAsync(HttpRequest request, StaffMember member, CancellationToken cancellation)
    {
        var (body, refusal) = await ApiJson.ReadAsync(request, ApiJson.Default.EraseRequest, cancellation);
        if (body is null)
            return refusal!;
        if (string.IsNullOrWhiteSpace(body.CustomerId) == string.IsNullOrWhiteSpace(body.CallId))
            return Problem.Of(StatusCodes.Status400BadRequest, "$.customerId or $.callId: one of them is required");
        if (Reason.Of(body.Why) is not { } why)
            return Problem.Of(StatusCodes.Status400BadRequest, "$.why: required; it is logged");

        var asked = new OperatorNote(member.Name, why);
        if (!string.IsNullOrWhiteSpace(body.CustomerId))
            return ReceiptOf(await erasure.EraseAsync(body.CustomerId, asked, cancellation));
        return CallId.TryParse(body.CallId, out var call)
            ? ReceiptOf(await erasure.EraseCallerAsync(call, asked, cancellation))
            : Problem.Of(StatusCodes.Status400BadRequest, $"$.callId: {CallId.Rule}");
    }

    private static IResult ReceiptOf(ErasureReceipt receipt) => Results.Json(receipt, ApiJson.Default.ErasureReceipt);
}
