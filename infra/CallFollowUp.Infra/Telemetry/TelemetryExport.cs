using CallFollowUp.Infra.Telemetry.ApplicationInsights;
using CallFollowUp.Workflow.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CallFollowUp.Infra.Telemetry;

/// <summary>Carries spans and measurements out of the app while it runs, and what is left when it stops.</summary>
/// <remarks>All of OpenTelemetry's own settings count: <c>OTEL_SERVICE_NAME</c>, <c>OTEL_TRACES_SAMPLER</c>, <c>OTEL_EXPORTER_OTLP_HEADERS</c>.</remarks>
internal sealed class TelemetryExport(IConfiguration configuration, InsightsConnection? insights) : IHostedService, IDisposable
{
    private const string ServiceName = "CallFollowUp";

    private InsightsSender? sender;
    private TracerProvider? tracing;
    private MeterProvider? metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var toCollector = !string.IsNullOrWhiteSpace(configuration[TelemetryRegistration.OtlpEndpoint]);
        var traces = Sdk.CreateTracerProviderBuilder().ConfigureServices(Settings).ConfigureResource(Name).AddSource(FollowUpTracing.SourceName);
        var meters = Sdk.CreateMeterProviderBuilder().ConfigureServices(Settings).ConfigureResource(Name).AddMeter(FollowUpMetrics.MeterName);
        if (toCollector)
        {
            traces.AddOtlpExporter();
            meters.AddOtlpExporter();
        }

        if (insights is not null)
        {
            sender = new InsightsSender(insights);
            traces.AddProcessor(new BatchActivityExportProcessor(new InsightsSpanExporter(sender)));

            // Differences, not totals since the start: Application Insights adds them up over all instances.
            meters.AddReader(new PeriodicExportingMetricReader(new InsightsMetricExporter(sender)) { TemporalityPreference = MetricReaderTemporalityPreference.Delta });
        }

        (tracing, metrics) = (traces.Build(), meters.Build());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        tracing?.Dispose();
        metrics?.Dispose();
        sender?.Dispose();
        (tracing, metrics, sender) = (null, null, null);
    }

    private void Settings(IServiceCollection services) => services.AddSingleton(configuration);

    private static void Name(ResourceBuilder resource) =>
        resource.Clear().AddService(ServiceName).AddTelemetrySdk().AddEnvironmentVariableDetector();
}
