using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace CallFollowUp.Infra.Storage;

/// <summary>Makes the one client per service that all adapters share.</summary>
/// <remarks>
/// A request is tried four times within some seconds; after that the error propagates, and the message that led to it comes again. A write that
/// happened and whose answer was lost meets itself in the second try: its condition fails then, and the engine recognises its own write. Policies
/// that are registered with the services see every request, every try of it.
/// </remarks>
internal static class StorageClients
{
    private const int Retries = 3;
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromSeconds(3);

    /// <value>64 connections to a service: more than are worked on at once, and a bound where it is slow.</value>
    private const int MostConnections = 64;

    /// <summary>
    /// Long enough for 16 MiB on a slow line, and for a service that is behind: who gives up and connects again keeps it behind. A dead connection costs
    /// no more than this.
    /// </summary>
    private static readonly TimeSpan NetworkTimeout = TimeSpan.FromSeconds(30);

    /// <summary>One pool of connections for both services, without the headers and activities of a trace.</summary>
    private static readonly HttpClientTransport Transport = new(new HttpClient(new SocketsHttpHandler
    {
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        MaxConnectionsPerServer = MostConnections,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        // The pipeline limits every try by itself.
        Timeout = Timeout.InfiniteTimeSpan,
    });

    public static BlobServiceClient Blobs(StorageOptions options, IEnumerable<HttpPipelinePolicy> policies)
    {
        var settings = Retrying(new BlobClientOptions(), policies);
        return options.ConnectionString is { } connection
            ? new BlobServiceClient(connection, settings)
            : new BlobServiceClient(options.BlobService(), Identity(options), settings);
    }

    public static QueueServiceClient Queues(StorageOptions options, IEnumerable<HttpPipelinePolicy> policies)
    {
        var settings = Retrying(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None }, policies);
        return options.ConnectionString is { } connection
            ? new QueueServiceClient(connection, settings)
            : new QueueServiceClient(options.QueueService(), Identity(options), settings);
    }

    private static T Retrying<T>(T settings, IEnumerable<HttpPipelinePolicy> policies)
        where T : ClientOptions
    {
        settings.Retry.Mode = RetryMode.Exponential;
        settings.Retry.MaxRetries = Retries;
        settings.Retry.Delay = FirstRetry;
        settings.Retry.MaxDelay = LongestRetry;
        settings.Retry.NetworkTimeout = NetworkTimeout;
        settings.Transport = Transport;
        // Half a dozen requests for every call: tracing each costs more than it tells.
        settings.Diagnostics.IsLoggingEnabled = false;
        settings.Diagnostics.IsDistributedTracingEnabled = false;
        foreach (var policy in policies)
            settings.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        return settings;
    }

    private static TokenCredential Identity(StorageOptions options)
    {
        var clientId = string.IsNullOrWhiteSpace(options.ClientId) ? null : options.ClientId;
        if (string.IsNullOrWhiteSpace(options.Credential))
            return new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = clientId });
        return new ManagedIdentityCredential(
            clientId is null ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(clientId));
    }
}
