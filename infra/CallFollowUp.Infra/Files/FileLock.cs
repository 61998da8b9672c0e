namespace CallFollowUp.Infra.Files;

/// <summary>An open file as a lock between processes: the system releases it when its holder ends, however it ends.</summary>
public sealed class FileLock : IDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(15);

    private readonly FileStream file;

    private FileLock(FileStream file) => this.file = file;

    /// <summary>Waits until nobody else holds the lock, as long as the caller lets it.</summary>
    public static async Task<FileLock> AcquireAsync(string path, TimeProvider clock, CancellationToken cancellation)
    {
        while (true)
        {
            if (TryAcquire(path) is { } held)
                return held;
            await Task.Delay(LookAgain, clock, cancellation);
        }
    }

    public void Dispose() => file.Dispose();

    private static FileLock? TryAcquire(string path)
    {
        try
        {
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }
}
