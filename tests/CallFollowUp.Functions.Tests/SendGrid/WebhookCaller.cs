using System.Text;
using CallFollowUp.Infra.SendGrid;
using CallFollowUp.TestKit.SendGrid;
using CallFollowUp.Workflow.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Functions.Tests.SendGrid;

/// <summary>Posts to the webhook as SendGrid does.</summary>
internal sealed class WebhookCaller(TimeProvider clock, IFollowUpQueues queues) : IDisposable
{
    private const string Signature = "X-Twilio-Email-Event-Webhook-Signature";
    private const string Timestamp = "X-Twilio-Email-Event-Webhook-Timestamp";

    public SendGridSigner Signer { get; } = new();

    /// <value>Default: the signer's. Empty: the webhook is closed.</value>
    public string? PublicKey { get; set; }

    /// <summary>Posts the body, signed now or at another time; <paramref name="spoil"/> may change the request after it was signed.</summary>
    public Task<int> PostAsync(string body, DateTimeOffset? at = null, Action<HttpRequest>? spoil = null) =>
        PostAsync(Encoding.UTF8.GetBytes(body), at, spoil);

    public async Task<int> PostAsync(byte[] body, DateTimeOffset? at = null, Action<HttpRequest>? spoil = null)
    {
        var timestamp = SendGridSigner.Timestamp(at ?? clock.GetUtcNow());
        var context = new DefaultHttpContext();
        context.Request.Body = new MemoryStream(body);
        context.Request.Headers[Timestamp] = timestamp;
        context.Request.Headers[Signature] = Signer.Sign(timestamp, body);
        spoil?.Invoke(context.Request);

        using var reader = new SendGridWebhookReader(
            Options.Create(new SendGridOptions { WebhookPublicKey = PublicKey ?? Signer.PublicKey }), clock);
        var webhook = new SendGridWebhook(reader, queues, NullLogger<SendGridWebhook>.Instance);
        var result = await webhook.PostAsync(context.Request, TestContext.Current.CancellationToken);
        return Assert.IsType<IStatusCodeHttpResult>(result, exactMatch: false).StatusCode!.Value;
    }

    public static void Unsigned(HttpRequest request) => request.Headers.Remove(Signature);

    public static void Untimed(HttpRequest request) => request.Headers.Remove(Timestamp);

    public static void Tampered(HttpRequest request) =>
        request.Body = new MemoryStream([.. ((MemoryStream)request.Body).ToArray(), (byte)' ']);

    public static void Backdated(HttpRequest request) => request.Headers[Timestamp] = request.Headers[Timestamp] + "0";

    public static void Garbled(HttpRequest request) => request.Headers[Signature] = "MEUCIQ=nonsense";

    public static void SignedTwice(HttpRequest request) => request.Headers.Append(Signature, "MEUCIQ==");

    public void Dispose() => Signer.Dispose();
}
