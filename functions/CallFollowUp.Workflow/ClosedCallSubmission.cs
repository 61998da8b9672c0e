using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow.Ports;
using CallFollowUp.Workflow.Telemetry;

namespace CallFollowUp.Workflow;

/// <summary>The door for records that do not come by queue: checked at once, stored, queued by reference.</summary>
/// <remarks>Stored under its content, so that two records under one call id cannot overwrite each other.</remarks>
public sealed class ClosedCallSubmission(ICallRecords records, IRejectedRecords rejected, IFollowUpQueues queues, TimeProvider clock)
{
    /// <summary>Accepts the record, or files it as rejected; the reading says which, and why.</summary>
    public async Task<ClosedCallReading> SubmitAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancellation)
    {
        var reading = ClosedCallReader.Read(utf8);
        if (reading.Call is not { } call)
        {
            await rejected.FileAsync(new RejectedRecord(reading.Id?.Value, reading.Reason, clock.GetUtcNow(), utf8), cancellation);
            FollowUpMetrics.Calls.Add(1, FollowUpMetrics.Tag("result", "rejected"));
            return reading;
        }

        var name = await records.SaveAsync(call.Id, utf8, cancellation);
        await queues.EnqueueCallAsync(RecordReference.Write(call.Id.Value, name), cancellation);
        return reading;
    }
}
