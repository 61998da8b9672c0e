namespace CallFollowUp.Local.Azurite;

/// <summary>The storage of a data folder: started by the first command that opens the folder, shared by those that come while it runs.</summary>
public sealed class LocalStorage : IAsyncDisposable
{
    private static readonly TimeSpan OpenWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    private readonly string _dataFolder;
    private readonly AzuriteProcess? _own;
    private readonly FileStream? _ownership;

    private LocalStorage(string dataFolder, string connectionString, AzuriteProcess? own = null, FileStream? ownership = null)
    {
        _dataFolder = dataFolder;
        _own = own;
        _ownership = ownership;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    /// <summary>True when a running copy started this storage: it ends with that copy, not with this one.</summary>
    public bool IsAttached => _own is null;

    /// <summary>Attaches to the running copy of this data folder, or starts Azurite on it. Creates the folder.</summary>
    /// <exception cref="AzuriteException">Azurite could not be started, or a copy holds the folder and does not answer for 60 s.</exception>
    public static async Task<LocalStorage> OpenAsync(string dataFolder, CancellationToken cancellation = default)
    {
        var folder = Directory.CreateDirectory(dataFolder).FullName;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(OpenWithin);
        try
        {
            while (true)
            {
                if (TryOwn(folder) is { } ownership)
                    return await StartAsync(folder, ownership, deadline.Token);
                if (await StorageAddress.ReadAsync(folder, deadline.Token) is { } address && await address.AnswersAsync(deadline.Token))
                    return new LocalStorage(folder, address.ConnectionString);
                await Task.Delay(LookAgain, deadline.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new AzuriteException($"Another process holds {folder}, and its storage did not answer for {OpenWithin.TotalSeconds:0} s.");
        }
    }

    /// <summary>Stops the storage if this process started it, after its state is saved.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_own is null)
            return;
        StorageAddress.Remove(_dataFolder);
        await _own.DisposeAsync();
        await _ownership!.DisposeAsync();
    }

    private static async Task<LocalStorage> StartAsync(string folder, FileStream ownership, CancellationToken cancellation)
    {
        try
        {
            // A copy that was killed leaves its Azurite behind for the moment in which it saves: never two on one folder.
            if (await StorageAddress.ReadAsync(folder, cancellation) is { } former)
                await former.WaitUntilGoneAsync(cancellation);
            StorageAddress.Remove(folder);

            var own = await AzuriteProcess.StartAsync(Path.Combine(folder, "azurite"), cancellation);
            new StorageAddress(own.ProcessId, own.ConnectionString).Write(folder);
            return new LocalStorage(folder, own.ConnectionString, own, ownership);
        }
        catch
        {
            await ownership.DisposeAsync();
            throw;
        }
    }

    // An open file is the lock: the system releases it when the process ends, however it ends.
    private static FileStream? TryOwn(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, "storage.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
