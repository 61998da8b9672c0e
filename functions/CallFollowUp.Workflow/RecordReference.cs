using System.Text.Json;
using CallFollowUp.Workflow.Telemetry;

namespace CallFollowUp.Workflow;

/// <summary>A queue message that names a stored record instead of carrying it.</summary>
/// <param name="RecordName">The blob in <c>call-records</c>: <c>{callId}/{sha256}</c>.</param>
/// <param name="Traceparent">The span it was sent in; null where nobody traces.</param>
public sealed record RecordReference(string Schema, string CallId, string RecordName, string? Traceparent = null)
{
    public const string CurrentSchema = "closed-call-ref/1";

    /// <value>1,024 bytes hold two ids and a hash.</value>
    private const int MaxBytes = 1_024;

    public static string Write(string callId, string recordName) =>
        JsonSerializer.Serialize(new RecordReference(CurrentSchema, callId, recordName, FollowUpTracing.Traceparent), FollowUpJson.Default.RecordReference);

    /// <summary>Reads a reference; null where the body is something else, a record for instance.</summary>
    public static RecordReference? TryRead(ReadOnlySpan<byte> body)
    {
        // References are short and say so: a record is not parsed twice.
        if (body.Length > MaxBytes || body.IndexOf("closed-call-ref/1"u8) < 0)
            return null;
        try
        {
            var reference = JsonSerializer.Deserialize(body, FollowUpJson.Default.RecordReference);
            return reference is { Schema: CurrentSchema, RecordName: not null } ? reference : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
