using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using CallFollowUp.Local.Azurite;
using Xunit;

namespace CallFollowUp.TestKit.Storage;

/// <summary>Real storage for the tests of an assembly: the one that ./test started, or one of its own when run alone.</summary>
/// <remarks>Shared by all tests of a run: each takes names of its own from <see cref="NewName"/>.</remarks>
public sealed class AzuriteFixture : IAsyncLifetime
{
    public const string ConnectionVariable = "CALLFOLLOWUP_TEST_STORAGE";

    private AzuriteProcess? _own;

    public string ConnectionString { get; private set; } = "";

    public BlobServiceClient Blobs => new(ConnectionString);

    public QueueServiceClient Queues => new(ConnectionString);

    /// <summary>A name that no other test uses, valid for queues and containers.</summary>
    public static string NewName(string what) => $"{what}-{Guid.NewGuid():n}";

    public async ValueTask InitializeAsync()
    {
        var given = Environment.GetEnvironmentVariable(ConnectionVariable);
        if (string.IsNullOrEmpty(given))
            _own = await AzuriteProcess.StartInMemoryAsync();
        ConnectionString = _own?.ConnectionString ?? given!;
    }

    public ValueTask DisposeAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
