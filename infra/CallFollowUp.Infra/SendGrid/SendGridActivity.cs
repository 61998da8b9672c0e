using System.Text.Json;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.SendGrid;

/// <summary>Reads answers of the Email Activity API: which mail carries a key of ours.</summary>
internal static class SendGridActivity
{
    public static string QueryFor(EffectKey key) =>
        $"v3/messages?limit=1&query={Uri.EscapeDataString($"(unique_args['{SendGridArguments.Key}']=\"{key}\")")}";

    /// <summary>The mail, where one is found. None is no proof: the activity shows a mail only minutes after it was taken.</summary>
    /// <param name="now">Stands in for a time that the answer leaves out.</param>
    public static Settlement Read(ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var message = json.RootElement.GetProperty("messages").EnumerateArray().FirstOrDefault();
            if (message.ValueKind != JsonValueKind.Object)
                return Settlement.NoEvidence;
            var at = message.TryGetProperty("last_event_time", out var time) && time.TryGetDateTimeOffset(out var read) ? read : now;
            return Settlement.Happened(new EmailReceipt(SendGridMessageId.Of(message.GetProperty("msg_id").GetString())!, at));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return Settlement.NoEvidence;
        }
    }
}
