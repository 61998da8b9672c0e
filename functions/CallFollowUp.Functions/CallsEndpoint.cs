using CallFollowUp.Workflow;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Functions;

/// <summary>Accepts closed-call records over HTTP.</summary>
public sealed partial class CallsEndpoint(ClosedCallSubmission submission, ILogger<CallsEndpoint> logger)
{
    /// <value>256 KiB, from the format <c>closed-call/1</c>.</value>
    public const int MaxBodyBytes = 256 * 1024;

    private const string NotQueued = "Storage does not answer, and the record may not be queued. Send it again: the same callId counts once.";
    private const string RetryAfterSeconds = "30";
    private const string TooLarge = "The record is larger than 256 KiB: put its transcript into the container call-records and name it in transcriptUrl.";

    [Function("calls")]
    public async Task<IResult> PostAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/calls")] HttpRequest request, CancellationToken cancellation)
    {
        if (await RequestBody.ReadAsync(request, MaxBodyBytes, cancellation) is not { } body)
            return Problem.Of(StatusCodes.Status413PayloadTooLarge, TooLarge);

        try
        {
            var reading = await submission.SubmitAsync(body, cancellation);
            return reading.Call is { } call
                ? Results.Accepted($"/api/follow-ups/{Uri.EscapeDataString(call.Id.Value)}")
                : Problem.Of(reading.Problems);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            LogNotQueued(e.GetType().Name);
            request.HttpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
            return Problem.Of(StatusCodes.Status503ServiceUnavailable, NotQueued);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A record could not be queued: {Failure}")]
    private partial void LogNotQueued(string failure);
}
