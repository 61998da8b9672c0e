using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Queues;
using CallFollowUp.Local.Hosting.Functions;
using CallFollowUp.Local.Hosting.Http;
using CallFollowUp.Local.Hosting.Queues;
using CallFollowUp.Local.Hosting.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Local.Hosting;

/// <summary>Gives each function its trigger.</summary>
internal sealed class ListenerFactory(IServiceProvider services, LocalHostSettings settings, HostJson hostJson)
{
    private const string PoisonSuffix = "-poison";

    private readonly ILogger _logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("CallFollowUp.Local.Host");
    private readonly IServiceScopeFactory _scopes = services.GetRequiredService<IServiceScopeFactory>();
    private readonly IConfiguration _configuration = services.GetRequiredService<IConfiguration>();
    private readonly QueueServiceClient _storage = new(settings.StorageConnection, ClientOptions(services.GetServices<HttpPipelinePolicy>()));
    private readonly FunctionKeys _keys = new(settings.FunctionKeys, settings.AdminKey);
    private StorageHealth? _health;

    public QueueListener Create(QueueFunction function)
    {
        var name = SettingNames.Resolve(function.QueueName, _configuration);
        var queue = _storage.GetQueueClient(name);
        var poison = name.EndsWith(PoisonSuffix, StringComparison.Ordinal) ? null : _storage.GetQueueClient(name + PoisonSuffix);
        _health ??= new StorageHealth(_storage.AccountName, _logger);
        return new QueueListener(
            queue, new QueueMessageRun(function, queue, poison, hostJson, _scopes, _logger), hostJson.Queues, _health, _logger);
    }

    public TimerListener Create(TimerFunction function)
    {
        var schedule = CronSchedule.Parse(SettingNames.Resolve(function.Schedule, _configuration));
        var time = services.GetRequiredService<TimeProvider>();
        return new TimerListener(function, schedule, hostJson.FunctionTimeout, time, _scopes, _logger);
    }

    public HttpFunctionEndpoint Create(HttpFunction function) => new(function, _keys, _logger);

    // Bodies are decoded by us, so that one that cannot be does not take its whole batch with it.
    private static QueueClientOptions ClientOptions(IEnumerable<HttpPipelinePolicy> policies)
    {
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None };
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = 2;
        options.Retry.Delay = TimeSpan.FromMilliseconds(100);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(1);
        // Generous: messages of an answer that we stopped waiting for are invisible for the length of a lease.
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(100);
        // Thousands of requests a minute: their tracing costs more than it tells.
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        options.Diagnostics.IsTelemetryEnabled = false;
        foreach (var policy in policies)
            options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        return options;
    }
}
