using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow;

/// <summary>What a follow-up begins with: the record as it came, or its head and the name of the blob that holds it whole.</summary>
/// <param name="Record">The record; without its transcript where <paramref name="RecordName"/> names the blob.</param>
/// <param name="ContentHash">SHA-256 of the record's bytes, in hex: tells a second delivery from another record.</param>
public sealed record FollowUpInput([property: JsonConverter(typeof(RawJsonConverter))] JsonElement Record, string? RecordName, string ContentHash)
{
    internal static FollowUpInput Of(ReadOnlyMemory<byte> utf8, string? recordName, string contentHash)
    {
        utf8 = LoneSurrogates.Mend(ByteOrderMark.Skip(utf8));
        if (recordName is null)
            return new FollowUpInput(JsonElement.Parse(utf8.Span), null, contentHash);

        var head = JsonNode.Parse(utf8.Span)!.AsObject();
        head.Remove("transcript");
        return new FollowUpInput(JsonSerializer.SerializeToElement(head, FollowUpJson.Default.JsonObject), recordName, contentHash);
    }

    /// <summary>What a journal began with: a view on it, for the record is large and was read when the journal was.</summary>
    /// <exception cref="JournalMismatchException">The journal holds no call: it was erased, or is none of ours.</exception>
    internal static FollowUpInput In(JsonElement journalInput) =>
        journalInput.ValueKind == JsonValueKind.Object && journalInput.TryGetProperty("record", out var record)
            ? new FollowUpInput(record, TextIn(journalInput, "recordName"), TextIn(journalInput, "contentHash") ?? "")
            : throw new JournalMismatchException("the journal holds no call");

    /// <summary>The span of whoever closed the call, where the record names it: a field that the format leaves to others.</summary>
    internal string? Traceparent => Record.TryGetProperty("traceparent", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The call, without its transcript where that lies in a blob.</summary>
    internal ClosedCall ReadCall() => CallOf(ClosedCallReader.Read(Record));

    /// <summary>The call without its transcript, wherever that lies.</summary>
    internal ClosedCall ReadHead() => CallOf(ClosedCallReader.ReadHead(Record));

    private static ClosedCall CallOf(ClosedCallReading reading) =>
        reading.Call ?? throw new JournalMismatchException("the record in the journal cannot be read");

    private static string? TextIn(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString() : null;
}
