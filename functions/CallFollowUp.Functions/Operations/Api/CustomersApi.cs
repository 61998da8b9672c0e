using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Functions.Operations.Access;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Api;

/// <summary>Erases customers.</summary>
internal sealed class CustomersApi(CustomerErasing erasing)
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

        return Results.Json(await erasing.EraseAsync(body.CustomerId, member, why, cancellation), ApiJson.Default.ErasureReceipt);
    }
}
