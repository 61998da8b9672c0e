using System.Net.Http.Headers;
using Azure.Core;
using OpenTelemetry;

namespace CallFollowUp.Infra.Telemetry.ApplicationInsights;

/// <summary>Posts telemetry to the component's region, one JSON object a line.</summary>
/// <remarks>Telemetry is lost where the other side does not take it: nothing in the app waits for it, and nothing is kept on an instance's disk.</remarks>
internal sealed class InsightsSender(InsightsConnection connection) : IDisposable
{
    /// <summary>Azure Monitor's scope for tokens, with the two slashes it is published with.</summary>
    private const string Scope = "https://monitor.azure.com//.default";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient http = new() { BaseAddress = connection.Ingestion, Timeout = Patience };

    public ExportResult Send(Action<InsightsBatch> write)
    {
        // Our own requests are no part of what is watched.
        using var silence = SuppressInstrumentationScope.Begin();
        using var batch = new InsightsBatch(connection.Key);
        write(batch);
        if (batch.IsEmpty)
            return ExportResult.Success;
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("v2.1/track", UriKind.Relative)) { Content = batch.ToContent() };
            if (connection.Identity is { } identity)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", identity.GetToken(new TokenRequestContext([Scope]), default).Token);
            using var answer = http.Send(request);
            return answer.IsSuccessStatusCode ? ExportResult.Success : ExportResult.Failure;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or Azure.Identity.AuthenticationFailedException)
        {
            return ExportResult.Failure;
        }
    }

    public void Dispose() => http.Dispose();
}
