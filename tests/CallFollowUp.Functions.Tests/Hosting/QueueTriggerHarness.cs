using Azure.Storage.Queues;
using CallFollowUp.Local.Hosting;
using CallFollowUp.Local.Hosting.Functions;
using CallFollowUp.TestKit.Logs;
using CallFollowUp.TestKit.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Functions.Tests.Hosting;

/// <summary>The sample queue function on a queue of its own, and the host that runs it.</summary>
internal sealed class QueueTriggerHarness : IAsyncDisposable
{
    private readonly string _hostConnection;
    private LocalFunctionsHost? _host;

    /// <param name="hostConnection">What the host uses, when it is to differ from what the test uses.</param>
    public QueueTriggerHarness(AzuriteFixture storage, string? hostConnection = null)
    {
        _hostConnection = hostConnection ?? storage.ConnectionString;
        Queue = storage.Queues.GetQueueClient(AzuriteFixture.NewName("sample"));
        Poison = storage.Queues.GetQueueClient(Queue.Name + "-poison");
    }

    public QueueClient Queue { get; }

    public QueueClient Poison { get; }

    public SampleQueueFunction.Record Record { get; } = new();

    public RecordingLogs Logs { get; } = new();

    public QueueSettings Settings { get; set; } = new()
    {
        MessageEncoding = QueueMessageEncoding.None,
        MaxPollingInterval = TimeSpan.FromMilliseconds(100),
        MaxDequeueCount = 3,
    };

    public async Task StartAsync(TimeSpan? stopGrace = null) => _host = await LocalFunctionsHost.StartAsync(
        new LocalHostSettings
        {
            StorageConnection = _hostConnection,
            Functions = FunctionCatalog.Of(typeof(SampleQueueFunction)),
            HostJson = new HostJson { Queues = Settings },
            Configuration = new ConfigurationBuilder().AddInMemoryCollection([new("sample-queue", Queue.Name)]).Build(),
            StopGrace = stopGrace ?? TimeSpan.FromSeconds(10),
        },
        services => services.AddSingleton(Record).AddLogging(logging => logging.AddProvider(Logs)));

    public Task StopAsync() => _host!.StopAsync();

    /// <summary>True when the queue holds no message, visible or not.</summary>
    public async Task<bool> QueueIsEmptyAsync() => (await Queue.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0;

    /// <summary>The bodies that anyone could receive now.</summary>
    public async Task<IReadOnlyList<string>> VisibleAsync() => [.. (await Queue.PeekMessagesAsync(32)).Value.Select(m => m.MessageText)];

    public async Task<IReadOnlyList<string>> PoisonedAsync() =>
        await Poison.ExistsAsync() ? [.. (await Poison.PeekMessagesAsync(32)).Value.Select(m => m.MessageText)] : [];

    public ValueTask DisposeAsync() => _host?.DisposeAsync() ?? ValueTask.CompletedTask;
}
