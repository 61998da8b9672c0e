using CallFollowUp.Infra.SendGrid;
using CallFollowUp.Workflow.Ports;
using CallFollowUp.Workflow.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Functions;

/// <summary>Takes SendGrid's events about our mails to the follow-ups they belong to. Open to all, and believes only what SendGrid signed.</summary>
/// <remarks>An answer other than 2xx is tried again for up to 24 h: a failure on our side loses nothing, and what came twice counts once.</remarks>
public sealed partial class SendGridWebhook(SendGridWebhookReader reader, IFollowUpQueues queues, ILogger<SendGridWebhook> logger)
{
    /// <value>1 MiB; SendGrid's batches end at 768 KB.</value>
    public const int MaxBodyBytes = 1024 * 1024;

    private const string SignatureHeader = "X-Twilio-Email-Event-Webhook-Signature";
    private const string TimestampHeader = "X-Twilio-Email-Event-Webhook-Timestamp";

    /// <value>8: a batch of a thousand events is queued within SendGrid's patience, and storage is not flooded.</value>
    private const int AtOnce = 8;

    [Function("sendgrid-events")]
    public async Task<IResult> PostAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/sendgrid/events")] HttpRequest request, CancellationToken cancellation)
    {
        if (!reader.IsOpen)
            return Problem.Of(StatusCodes.Status404NotFound, "The webhook is closed: set SendGrid:WebhookPublicKey to open it.");
        if (request.Headers[SignatureHeader] is not [{ Length: > 0 } signature] || request.Headers[TimestampHeader] is not [{ Length: > 0 } timestamp])
            return Problem.Of(StatusCodes.Status401Unauthorized, "The events are not signed: switch the signed event webhook on at SendGrid.");
        if (await RequestBody.ReadAsync(request, MaxBodyBytes, cancellation) is not { } body)
            return Problem.Of(StatusCodes.Status413PayloadTooLarge, "The body is larger than 1 MiB.");
        if (!reader.IsAuthentic(body.Span, timestamp, signature))
            return Problem.Of(StatusCodes.Status403Forbidden, "The signature is not SendGrid's, or too old.");
        if (SendGridWebhookReader.Read(body) is not { } messages)
            return Problem.Of(StatusCodes.Status400BadRequest, "$: must be an array of events");

        await Parallel.ForEachAsync(
            messages,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (message, stop) =>
            {
                await queues.EnqueueEventAsync(message, TimeSpan.Zero, stop);
                FollowUpMetrics.MailReports.Add(1, FollowUpMetrics.Tag("report", message.Data!.Value.GetProperty("report").GetString()!));
            });
        LogTaken(messages.Count);
        return Results.Ok();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Queued {Count} events from SendGrid")]
    private partial void LogTaken(int count);
}
