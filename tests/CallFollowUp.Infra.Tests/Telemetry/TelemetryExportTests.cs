using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CallFollowUp.Infra.Telemetry;
using CallFollowUp.Workflow.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Tests.Telemetry;

/// <summary>What leaves the app, read where it arrives.</summary>
public sealed class TelemetryExportTests
{
    private const string Insights = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>A name that no other test's metric bears: listeners hear the whole process.</summary>
    private const string OwnQueue = "export-test";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Without_a_collector_and_without_Application_Insights_nothing_is_registered() =>
        Assert.Empty(new ServiceCollection().AddTelemetry(Settings([])));

    [Fact]
    public async Task Application_Insights_gets_each_metric_with_its_tags_and_each_span_in_its_operation()
    {
        await using var collector = new Collector();
        var trace = await ExportAsync(new() { [Insights] = $"InstrumentationKey=key-1;IngestionEndpoint={collector.Address}" });

        Assert.All(collector.Taken, request => Assert.Equal("/v2.1/track", request.Path));
        var envelopes = collector.Taken.SelectMany(request => Encoding.UTF8.GetString(request.Body).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.All(envelopes, e => Assert.Equal(("key-1", 2), (e.GetProperty("iKey").GetString(), Data(e).GetProperty("ver").GetInt32())));

        var metric = Data(envelopes.Single(e => Is(e, "MetricData") && Data(e).GetProperty("properties").TryGetProperty("queue", out var q) && q.ValueEquals(OwnQueue)));
        var value = metric.GetProperty("metrics")[0];
        Assert.Equal(("callfollowup.dead_letters", 3), (value.GetProperty("name").GetString(), value.GetProperty("value").GetDouble()));

        var span = envelopes.Single(e => Is(e, "RemoteDependencyData") && Operation(e) == trace.TraceId.ToHexString());
        Assert.Equal((OwnQueue, false), (Data(span).GetProperty("name").GetString(), Data(span).GetProperty("success").GetBoolean()));
    }

    [Fact]
    public async Task A_collector_gets_traces_and_metrics()
    {
        await using var collector = new Collector();
        await ExportAsync(new() { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address, ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" });

        Assert.Equal(["/v1/metrics", "/v1/traces"], collector.Taken.Select(request => request.Path).Distinct().Order(StringComparer.Ordinal));
        Assert.All(collector.Taken, request => Assert.Contains("CallFollowUp", Encoding.UTF8.GetString(request.Body), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Telemetry_that_nobody_takes_disturbs_nobody()
    {
        string nobody;
        await using (var collector = new Collector())
            nobody = collector.Address;
        await ExportAsync(new() { [Insights] = $"InstrumentationKey=key-1;IngestionEndpoint={nobody}" });
    }

    [Theory]
    [InlineData("InstrumentationKey=key-1")]
    [InlineData("IngestionEndpoint=https://westeurope.in.applicationinsights.azure.com/")]
    [InlineData("what is this")]
    public void Half_a_connection_string_stops_the_start_and_is_named(string connection)
    {
        var failure = Assert.Throws<OptionsValidationException>(() => new ServiceCollection().AddTelemetry(Settings(new() { [Insights] = connection })));
        Assert.Contains(Insights, failure.Message, StringComparison.Ordinal);
    }

    private static async Task<ActivityContext> ExportAsync(Dictionary<string, string?> settings)
    {
        using var services = new ServiceCollection().AddTelemetry(Settings(settings)).BuildServiceProvider();
        var export = services.GetRequiredService<IHostedService>();
        await export.StartAsync(Stop);
        FollowUpMetrics.DeadLetters.Add(3, FollowUpMetrics.Tag("queue", OwnQueue));
        ActivityContext context;
        using (var source = new ActivitySource(FollowUpTracing.SourceName))
        using (var span = source.StartActivity(OwnQueue))
        {
            context = span!.Context;
            span.SetStatus(ActivityStatusCode.Error, "TimeoutException");
        }

        await export.StopAsync(Stop);
        return context;
    }

    private static IConfiguration Settings(Dictionary<string, string?> settings) => new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

    private static JsonElement Data(JsonElement envelope) => envelope.GetProperty("data").GetProperty("baseData");

    private static bool Is(JsonElement envelope, string kind) => envelope.GetProperty("data").GetProperty("baseType").ValueEquals(kind);

    private static string? Operation(JsonElement envelope) => envelope.GetProperty("tags").GetProperty("ai.operation.id").GetString();
}
