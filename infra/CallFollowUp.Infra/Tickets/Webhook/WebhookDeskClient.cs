using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CallFollowUp.Infra.Tickets.Remote;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Infra.Tickets.Webhook;

/// <summary>Posts one signed request and reads its answer.</summary>
internal sealed class WebhookDeskClient(DeskHttp http, WebhookDeskOptions options, TimeProvider clock)
{
    public const string Name = "the ticket webhook";

    private readonly byte[] secret = Convert.FromBase64String(options.Secret);

    public async Task<JsonElement> AskAsync(JsonObject request, CancellationToken cancellation)
    {
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var body = JsonSerializer.SerializeToUtf8Bytes(request);
        var answer = await http.SendAsync(
            HttpMethod.Post,
            "",
            body,
            cancellation,
            (WebhookSignature.TimestampHeader, timestamp),
            (WebhookSignature.SignatureHeader, WebhookSignature.Of(secret, timestamp, body)));
        return answer.Status switch
        {
            200 => answer.Body,
            202 or 204 => throw new PermanentFailureException(
                $"{Name} answered without a result ({answer.Status})", "It must do its work before it answers (docs/tickets.md). Mend it, then redrive."),
            409 => throw new RetryableFailureException($"{Name} says that the ticket changed meanwhile (409)"),
            _ => throw DeskRefusal.Of(Name, $"do '{request["action"]}'", answer.Status, answer.Body.Field("error")?.Text("message")),
        };
    }
}
