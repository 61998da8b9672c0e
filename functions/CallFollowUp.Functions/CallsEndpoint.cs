using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions;

/// <summary>Accepts closed-call records over HTTP: checked at once, stored, queued by reference.</summary>
public sealed class CallsEndpoint(ICallRecords records, IRejectedRecords rejected, IFollowUpQueues queues, TimeProvider clock)
{
    /// <value>256 KiB, from the format <c>closed-call/1</c>.</value>
    public const int MaxBodyBytes = 256 * 1024;

    [Function("calls")]
    public async Task<IResult> PostAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/calls")] HttpRequest request, CancellationToken cancellation)
    {
        if (await RequestBody.ReadAsync(request, MaxBodyBytes, cancellation) is not { } body)
            return Problem.Of(StatusCodes.Status413PayloadTooLarge, $"The record is larger than {MaxBodyBytes / 1024} KiB: store its transcript as a blob and name it in transcriptUrl.");

        var reading = ClosedCallReader.Read(body);
        if (reading.Call is not { } call)
        {
            await rejected.FileAsync(new RejectedRecord(reading.Id?.Value, reading.Reason, clock.GetUtcNow(), body), cancellation);
            return Problem.Of(reading.Problems);
        }

        var name = await records.SaveAsync(call.Id, body, cancellation);
        await queues.EnqueueCallAsync(RecordReference.Write(call.Id.Value, name), cancellation);
        return Results.Accepted($"/api/follow-ups/{Uri.EscapeDataString(call.Id.Value)}");
    }
}
