using CallFollowUp.Infra.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Functions;

/// <summary>Creates missing queues and containers once when the app starts. Storage that is down is waited for; the app starts all the same.</summary>
public sealed partial class StorageSetupAtStart(StorageSetup setup, TimeProvider clock, ILogger<StorageSetupAtStart> logger) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

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
                await Task.Delay(pause, clock, stoppingToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The storage account does not answer ({Failure}); trying again in {Seconds} s")]
    private partial void LogNotReady(string failure, double seconds);
}
