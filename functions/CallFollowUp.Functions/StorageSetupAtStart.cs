using CallFollowUp.Infra.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Functions;

/// <summary>Creates missing queues and containers once when the app starts. Storage that is down is waited for; the app starts all the same.</summary>
public sealed partial class StorageSetupAtStart(StorageSetup setup, TimeProvider clock, ILogger<StorageSetupAtStart> logger) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly TaskCompletionSource tried = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends with the first try, whether storage answered or not: a host that waits for it does not refuse its first callers for want of a
    /// container, and does not hang where storage is down.</summary>
    public Task FirstTry => tried.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                await setup.EnsureAsync(stoppingToken);
                return;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogNotReady(e.GetType().Name, pause.TotalSeconds);
            }
            finally
            {
                tried.TrySetResult();
            }

            await Task.Delay(pause, clock, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The storage account does not answer ({Failure}); trying again in {Seconds} s")]
    private partial void LogNotReady(string failure, double seconds);
}
