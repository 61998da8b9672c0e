using CallFollowUp.Workflow;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions;

/// <summary>Accepts closed-call records over HTTP.</summary>
public sealed class CallsEndpoint(ClosedCallSubmission submission)
{
    /// <value>256 KiB, from the format <c>closed-call/1</c>.</value>
    public const int MaxBodyBytes = 256 * 1024;

    private const string TooLarge = "The record is larger than 256 KiB: put its transcript into the container call-records and name it in transcriptUrl.";

    [Function("calls")]
    public async Task<IResult> PostAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/calls")] HttpRequest request, CancellationToken cancellation)
    {
        if (await RequestBody.ReadAsync(request, MaxBodyBytes, cancellation) is not { } body)
            return Problem.Of(StatusCodes.Status413PayloadTooLarge, TooLarge);

        var reading = await submission.SubmitAsync(body, cancellation);
        return reading.Call is { } call
            ? Results.Accepted($"/api/follow-ups/{Uri.EscapeDataString(call.Id.Value)}")
            : Problem.Of(reading.Problems);
    }
}
