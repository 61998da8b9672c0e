using Microsoft.Extensions.DependencyInjection;

namespace CallFollowUp.Infra.Resilience;

/// <summary>How the app speaks to the APIs of others.</summary>
internal static class ApiHttpClient
{
    public static IHttpClientBuilder ForAnApi(this IHttpClientBuilder builder) => builder
        // A redirect would send what we say, and the key with it, to somebody we do not know.
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        // The adapters live as long as the app: connections are renewed by the handler above, not by the factory.
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        // The pipeline limits every attempt, by the app's own clock.
        .ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan)
        .RemoveAllLoggers();
}
