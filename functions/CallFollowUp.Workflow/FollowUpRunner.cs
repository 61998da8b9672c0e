using System.Security.Cryptography;
using System.Text.Json;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;
using CallFollowUp.Workflow.Telemetry;

namespace CallFollowUp.Workflow;

/// <summary>Takes records and events to the follow-ups they belong to.</summary>
public sealed class FollowUpRunner(WorkflowEngine engine, ICallRecords records, IRejectedRecords rejected, TimeProvider clock)
{
    /// <summary>Starts the follow-up of a queued record, or joins the one that began under its call id.</summary>
    /// <returns>What came of reading the record, and the journal; a record that breaks a rule is filed as rejected and has none.</returns>
    /// <exception cref="PermanentFailureException">The message refers to a stored record that is not there.</exception>
    public async Task<(ClosedCallReading Reading, Journal? Journal)> StartAsync(
        ReadOnlyMemory<byte> body, string deliveryId, CancellationToken cancellation)
    {
        string? recordName = null, traceparent = null;
        if (RecordReference.TryRead(body.Span) is { } reference)
        {
            (recordName, traceparent) = (reference.RecordName, reference.Traceparent);
            body = await records.ReadAsync(recordName, cancellation);
        }

        var reading = ClosedCallReader.Read(body);
        if (reading.Call is not { } call)
        {
            await rejected.FileAsync(new RejectedRecord(reading.Id?.Value, reading.Reason, clock.GetUtcNow(), body), cancellation);
            FollowUpMetrics.Calls.Add(1, FollowUpMetrics.Tag("result", "rejected"));
            return (reading, null);
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(body.Span));
        var input = FollowUpInput.Of(body, recordName, hash);
        var start = new Delivery.Start(
            call.Id.Value,
            deliveryId,
            FollowUpWorkflow.Version,
            JsonSerializer.SerializeToElement(input, FollowUpJson.Default.FollowUpInput),
            journal => NoteOtherRecord(journal, hash))
        {
            Traceparent = traceparent ?? input.Traceparent,
        };
        var journal = await engine.DeliverAsync(start, cancellation);
        FollowUpMetrics.Calls.Add(1, FollowUpMetrics.Tag("result", "accepted"));
        // The call was erased before this record came: what it brings must not stay either.
        if (journal.ErasedAt is not null && recordName is not null)
            await records.EraseAsync(call.Id, call.TranscriptUrl, cancellation);
        return (reading, journal);
    }

    /// <summary>Delivers an event, a retry or a due time to its follow-up.</summary>
    /// <exception cref="UnknownJournalException">There is no follow-up of that call.</exception>
    public Task<Journal> ResumeAsync(FollowUpMessage message, string deliveryId, CancellationToken cancellation) =>
        engine.DeliverAsync(message.ToDelivery(deliveryId), cancellation);

    private static JournalEvent? NoteOtherRecord(Journal journal, string hash)
    {
        if (journal.Input.GetProperty("contentHash").ValueEquals(hash))
            return null;
        return new JournalEvent { Id = $"record:{hash}", Name = FollowUpEvents.OtherRecordReceived };
    }
}
