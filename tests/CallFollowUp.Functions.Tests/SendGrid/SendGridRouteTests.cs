using System.Net;
using System.Text;
using CallFollowUp.Infra.SendGrid;
using CallFollowUp.Local.Hosting;
using CallFollowUp.Local.Hosting.Functions;
using CallFollowUp.TestKit;
using CallFollowUp.TestKit.SendGrid;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Functions.Tests.SendGrid;

/// <summary>The webhook behind a real HTTP server: nothing between the wire and the signature touches the bytes.</summary>
public sealed class SendGridRouteTests : IDisposable
{
    private readonly SendGridSigner signer = new();
    private readonly FakeTimeProvider clock = new();
    private readonly HttpClient http = new();

    public void Dispose()
    {
        http.Dispose();
        signer.Dispose();
    }

    [Fact]
    public async Task The_route_needs_no_key_and_takes_the_bytes_as_they_are()
    {
        var queues = new InMemoryQueues(clock);
        await using var host = await LocalFunctionsHost.StartAsync(
            new LocalHostSettings
            {
                StorageConnection = "UseDevelopmentStorage=true",
                Functions = FunctionCatalog.Of(typeof(SendGridWebhook)),
                HostJson = new HostJson { RoutePrefix = "" },
                FunctionKeys = ["key-1"],
            },
            services => services.AddLogging(logging => logging.ClearProviders())
                .AddSingleton<TimeProvider>(clock)
                .AddSingleton<IFollowUpQueues>(queues)
                .AddSendGrid(new ConfigurationBuilder().AddInMemoryCollection(
                    new Dictionary<string, string?> { ["SendGrid:WebhookPublicKey"] = signer.PublicKey }).Build()));
        var body = Encoding.UTF8.GetBytes($"[{SendGridWebhookTests.Event("bounce", more: ",\"reason\":\"Empfänger unbekannt\"")}]\r\n");

        Assert.Equal(HttpStatusCode.OK, await PostAsync(host, body, body));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(host, body, body[..^2]));
        Assert.Single(queues.Sent);
    }

    private async Task<HttpStatusCode> PostAsync(LocalFunctionsHost host, byte[] signed, byte[] posted)
    {
        var timestamp = SendGridSigner.Timestamp(clock.GetUtcNow());
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, "api/sendgrid/events")) { Content = new ByteArrayContent(posted) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("X-Twilio-Email-Event-Webhook-Timestamp", timestamp);
        request.Headers.Add("X-Twilio-Email-Event-Webhook-Signature", signer.Sign(timestamp, signed));
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
