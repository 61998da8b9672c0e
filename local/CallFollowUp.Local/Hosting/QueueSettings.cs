using Azure.Storage.Queues;

namespace CallFollowUp.Local.Hosting;

/// <summary>How queue triggers read and retry, with the bounds and defaults of the Azure Functions host.</summary>
public sealed record QueueSettings
{
    private static readonly TimeSpan LongestVisibility = TimeSpan.FromDays(7);

    /// <summary>Messages fetched by one request.</summary>
    /// <value>1 to 32, default 16.</value>
    public int BatchSize { get; init; } = 16;

    /// <summary>The next batch is fetched when no more than this many messages are being worked on.</summary>
    /// <value>0 to 1000, default half of <see cref="BatchSize"/>. So at most their sum runs at a time.</value>
    public int NewBatchThreshold { get => field < 0 ? BatchSize / 2 : field; init; } = -1;

    /// <summary>How long a message rests after a failure.</summary>
    /// <value>0 to 7 days, default 0.</value>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>Deliveries before a message moves to the poison queue.</summary>
    /// <value>1 to 1000, default 5.</value>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>The longest pause between two looks at an empty queue.</summary>
    /// <value>At least 100 ms, default 1 minute.</value>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How bodies are written in the queue.</summary>
    /// <value>Default base64, as on Azure.</value>
    public QueueMessageEncoding MessageEncoding { get; init; } = QueueMessageEncoding.Base64;

    /// <summary>How long a delivered message is invisible to others; renewed at half-time while its function runs.</summary>
    /// <value>Default 10 minutes, which is fixed on Azure. host.json cannot set it; tests do.</value>
    public TimeSpan MessageLease { get; init; } = TimeSpan.FromMinutes(10);

    internal static QueueSettings Read(HostJsonSection section)
    {
        var defaults = new QueueSettings();
        return new QueueSettings
        {
            BatchSize = section.Number("batchSize", 1, 32) ?? defaults.BatchSize,
            NewBatchThreshold = section.Number("newBatchThreshold", 0, 1000) ?? -1,
            VisibilityTimeout = section.Duration("visibilityTimeout", TimeSpan.Zero, LongestVisibility) ?? defaults.VisibilityTimeout,
            MaxDequeueCount = section.Number("maxDequeueCount", 1, 1000) ?? defaults.MaxDequeueCount,
            MaxPollingInterval = section.Duration("maxPollingInterval", PollingPause.Shortest, LongestVisibility) ?? defaults.MaxPollingInterval,
            MessageEncoding = section.Text("messageEncoding") switch
            {
                null => defaults.MessageEncoding,
                var text when text.Equals("none", StringComparison.OrdinalIgnoreCase) => QueueMessageEncoding.None,
                var text when text.Equals("base64", StringComparison.OrdinalIgnoreCase) => QueueMessageEncoding.Base64,
                _ => throw section.Wrong("messageEncoding", "must be none or base64"),
            },
        };
    }
}
