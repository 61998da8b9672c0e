using CallFollowUp.Infra.Telemetry.ApplicationInsights;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CallFollowUp.Infra.Telemetry;

public static class TelemetryRegistration
{
    /// <summary>Where an OpenTelemetry collector listens: the name that all of OpenTelemetry's programs know.</summary>
    public const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>
    /// Sends traces and metrics to an OpenTelemetry collector where <see cref="OtlpEndpoint"/> is set, and to Application Insights where its connection
    /// string is. With neither, nothing is registered, loaded or measured.
    /// </summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var insights = InsightsConnection.Of(configuration);
        return insights is not null || !string.IsNullOrWhiteSpace(configuration[OtlpEndpoint])
            ? AddExport(services, configuration, insights)
            : services;
    }

    // A method of its own: whoever exports nothing does not load OpenTelemetry either.
    private static IServiceCollection AddExport(IServiceCollection services, IConfiguration configuration, InsightsConnection? insights) =>
        services.AddHostedService(_ => new TelemetryExport(configuration, insights));
}
