using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.SendGrid;

/// <summary>SendGrid's events, as messages for our follow-ups. Other senders' events, and kinds that change nothing, are left out.</summary>
internal static class SendGridEvents
{
    /// <value>200 characters: reasons quote whole answers of mail servers.</value>
    private const int LongestReason = 200;

    /// <summary>Each event once, in the order they came; null where the body is no JSON array.</summary>
    public static IReadOnlyList<FollowUpMessage>? Read(ReadOnlyMemory<byte> body)
    {
        if (!System.Text.Unicode.Utf8.IsValid(body.Span))
            return null;
        try
        {
            // Half a surrogate pair in a mail server's reason must not cost the whole batch.
            using var json = JsonDocument.Parse(LoneSurrogates.Mend(body));
            return json.RootElement.ValueKind == JsonValueKind.Array
                ? [.. json.RootElement.EnumerateArray().Select(ReadOne).OfType<FollowUpMessage>().DistinctBy(m => (m.CallId, m.EventId))]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FollowUpMessage? ReadOne(JsonElement e)
    {
        if (Text(e, SendGridArguments.Key) is not { } key
            || !CallId.TryParse(key.Split('/')[0], out var call)
            || Seconds(e) is not { } seconds
            || Text(e, "event") is not { } name
            || SendGridEventKinds.ReportOf(name, Text(e, "type"), Text(e, "reason")) is not { } report)
        {
            return null;
        }

        var messageId = Text(e, "sg_message_id");
        var at = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return new FollowUpMessage
        {
            CallId = call.Value,
            EventId = IdOf(messageId ?? key, name, seconds, Text(e, "email")),
            Event = FollowUpEvents.EmailReported,
            Data = JsonSerializer.SerializeToElement(
                new EmailReport(key, report, at, SendGridMessageId.Of(messageId), ReasonOf(e)), FollowUpJson.Default.EmailReport),
        };
    }

    /// <summary>The same in every delivery of the event, which <c>sg_event_id</c> is not. The address goes into the hash only.</summary>
    private static string IdOf(string messageId, string name, long seconds, string? email)
    {
        var facts = string.Create(CultureInfo.InvariantCulture, $"{messageId}\n{name}\n{seconds}\n{email?.ToLowerInvariant()}");
        return $"sendgrid:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts)).AsSpan(0, 16))}";
    }

    private static string? ReasonOf(JsonElement e)
    {
        if (Text(e, "reason") is not { } reason)
            return null;
        var clean = Redaction.Of(reason.ReplaceLineEndings(" "));
        return clean.Length <= LongestReason ? clean : clean[..LongestReason];
    }

    private static string? Text(JsonElement e, string name) =>
        e.ValueKind == JsonValueKind.Object && e.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static long? Seconds(JsonElement e) =>
        e.TryGetProperty("timestamp", out var value) && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var seconds) && seconds >= 0 && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? seconds
            : null;
}
