using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Local.Hosting.Queues;

/// <summary>Reads one queue in batches and works on the messages in parallel, at most batch size + new-batch threshold at a time.</summary>
internal sealed class QueueListener(
    QueueClient queue,
    QueueMessageRun run,
    QueueSettings settings,
    StorageHealth storage,
    ILogger logger) : IDisposable
{
    private static readonly TimeSpan LongestOutagePause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan CancelledWithin = TimeSpan.FromSeconds(5);

    private readonly RunningMessages _running = new();
    private readonly PollingPause _emptyPause = new(settings.MaxPollingInterval);
    private readonly PollingPause _outagePause = new(LongestOutagePause);
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abandon = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _listening = Task.CompletedTask;
    private bool _queueExists;

    /// <summary>Completes when the queue exists.</summary>
    public Task Ready => _ready.Task;

    public void Start() => _listening = Task.Run(ListenAsync);

    /// <summary>Stops polling, lets running functions finish for the grace time, then cancels them and gives their messages back.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        await _stop.CancelAsync();
        if (await EndsWithinAsync(grace, EndsAsync()))
            return;
        // A poll still under way would fetch what is given back, and count a delivery that nobody worked on.
        await EndsWithinAsync(CancelledWithin, _listening);
        await _abandon.CancelAsync();
        if (!await EndsWithinAsync(CancelledWithin, EndsAsync()))
            HostLog.StillRunning(logger, _running.Count, queue.Name);
    }

    public void Dispose()
    {
        _stop.Dispose();
        _abandon.Dispose();
    }

    private static async Task<bool> EndsWithinAsync(TimeSpan time, Task work)
    {
        try
        {
            await work.WaitAsync(time);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private async Task EndsAsync()
    {
        await _listening;
        await _running.WhenAtMostAsync(0);
    }

    private async Task ListenAsync()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                await _running.WhenAtMostAsync(settings.NewBatchThreshold).WaitAsync(_stop.Token);
                var pause = await PollAsync();
                if (pause > TimeSpan.Zero)
                    await Task.Delay(pause, _stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }

    // Not cancelled by a stop: messages of a response that nobody reads would be invisible for the length of a lease.
    private async Task<TimeSpan> PollAsync()
    {
        try
        {
            if (!_queueExists)
                await queue.CreateIfNotExistsAsync();
            _queueExists = true;
            _ready.TrySetResult();

            var messages = (await queue.ReceiveMessagesAsync(settings.BatchSize, settings.MessageLease)).Value;
            storage.Answered(queue.Name);
            _outagePause.Reset();
            if (messages.Length == 0)
                return _emptyPause.Next();

            _emptyPause.Reset();
            foreach (var message in messages)
                Begin(message);
            return TimeSpan.Zero;
        }
        catch (Exception e)
        {
            _queueExists = e is not RequestFailedException { Status: 404 } && _queueExists;
            storage.Failed(queue.Name, e);
            return _outagePause.Next();
        }
    }

    private void Begin(QueueMessage message)
    {
        _running.Enter();
        _ = Task.Run(async () =>
        {
            try
            {
                await (_stop.IsCancellationRequested ? run.ReleaseAsync(message) : run.WorkAsync(message, _abandon.Token));
            }
            finally
            {
                _running.Leave();
            }
        });
    }
}
