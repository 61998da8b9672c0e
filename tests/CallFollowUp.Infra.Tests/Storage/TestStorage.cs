using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using CallFollowUp.Infra.Storage;

namespace CallFollowUp.Infra.Tests.Storage;

/// <summary>The storage that <c>./test</c> started, under queues and containers of this run's own. Its tests share them, so each takes ids of its own.</summary>
internal sealed class TestStorage
{
    public const string Variable = "CALLFOLLOWUP_TEST_STORAGE";

    /// <summary>Tests that look into a queue take turns.</summary>
    public const string OneQueueAtATime = "one queue at a time";

    /// <summary>So do those that turn the switch of all mails, and those that send one.</summary>
    public const string OneSwitch = "one switch";

    private static readonly OwnNames Names = new($"-{Guid.NewGuid():N}"[..9]);
    private static readonly Lazy<Task<TestStorage>> Opened = new(OpenOnceAsync);

    private TestStorage(string connection, RequestCount requests)
    {
        Connection = connection;
        Requests = requests;
        var blobs = new BlobClientOptions();
        blobs.AddPolicy(Names, HttpPipelinePosition.PerCall);
        blobs.AddPolicy(requests, HttpPipelinePosition.PerRetry);
        var queues = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None };
        queues.AddPolicy(Names, HttpPipelinePosition.PerCall);
        queues.AddPolicy(requests, HttpPipelinePosition.PerRetry);
        Blobs = new BlobServiceClient(connection, blobs);
        Queues = new QueueServiceClient(connection, queues);
    }

    public string Connection { get; }

    public BlobServiceClient Blobs { get; }

    public QueueServiceClient Queues { get; }

    /// <summary>Counts the requests of this instance's clients.</summary>
    public RequestCount Requests { get; }

    /// <summary>The shared storage with its queues and containers; skips the test where there is none.</summary>
    public static Task<TestStorage> OpenAsync()
    {
        Assert.SkipWhen(
            string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)),
            $"{Variable} holds no connection string: ./test starts Azurite and sets it.");
        return Opened.Value;
    }

    /// <summary>The same storage through clients of its own, to count only one test's requests.</summary>
    public static async Task<TestStorage> OpenCountedAsync() => new((await OpenAsync()).Connection, new RequestCount());

    /// <summary>An id nobody else has, ending as wished.</summary>
    public static string NewId(string ending = "") => $"t-{Guid.NewGuid():N}{ending}";

    private static async Task<TestStorage> OpenOnceAsync()
    {
        var storage = new TestStorage(Environment.GetEnvironmentVariable(Variable)!, new RequestCount());
        await new StorageSetup(storage.Blobs, storage.Queues).EnsureAsync(CancellationToken.None);
        return storage;
    }
}
