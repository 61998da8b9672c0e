using CallFollowUp.Functions.Operations.Access;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Ports;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Api;

/// <summary>Messages that could not be handled, and the way back to their queues.</summary>
internal sealed class DeadLettersApi(IDeadLetters letters, Redriving redriving)
{
    /// <value>50 letters a page.</value>
    private const int PageSize = 50;

    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        var page = await letters.PageAsync(request.Query.Given("token"), PageSize, cancellation);
        return Results.Json(new ApiPage<DeadLetterItem>([.. page.Items.Select(DeadLetterItem.Of)], page.Next), ApiJson.Default.ApiPageDeadLetterItem);
    }

    public async Task<IResult> RedriveAsync(HttpRequest request, StaffMember member, CancellationToken cancellation)
    {
        var (body, refusal) = await ApiJson.ReadAsync(request, ApiJson.Default.RedriveRequest, cancellation);
        if (body is null)
            return refusal!;
        return await redriving.RedriveAsync(body.Id ?? "", member.Name, cancellation)
            ? Results.Accepted()
            : Problem.Of(StatusCodes.Status404NotFound, "There is no such dead letter; somebody may have redriven it before.");
    }
}
