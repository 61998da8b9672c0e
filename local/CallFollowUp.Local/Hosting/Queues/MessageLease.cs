using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Local.Hosting.Queues;

/// <summary>Keeps a delivered message invisible to others for as long as its function runs.</summary>
/// <remarks>Every renewal gives a new pop receipt: only the last one may delete or release the message.</remarks>
internal sealed class MessageLease : IAsyncDisposable
{
    private readonly QueueClient _queue;
    private readonly string _messageId;
    private readonly TimeSpan _length;
    private readonly ILogger _logger;
    private readonly Lock _lock = new();
    private readonly Timer _timer;
    private string _popReceipt;
    private Task _renewal = Task.CompletedTask;
    private bool _ended;

    /// <param name="length">Renewed at half of it, by the machine's own clock: what storage measures is real time, in tests too.</param>
    public MessageLease(QueueClient queue, QueueMessage message, TimeSpan length, ILogger logger)
    {
        (_queue, _messageId, _popReceipt, _length, _logger) = (queue, message.MessageId, message.PopReceipt, length, logger);
        _timer = new Timer(static lease => ((MessageLease)lease!).Renew(), this, length / 2, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Ends the renewing and gives the pop receipt that is valid now.</summary>
    public ValueTask<string> EndAsync()
    {
        Task renewal;
        lock (_lock)
        {
            _ended = true;
            renewal = _renewal;
        }

        _timer.Dispose();
        return renewal.IsCompletedSuccessfully ? ValueTask.FromResult(_popReceipt) : AfterAsync(renewal);
    }

    public async ValueTask DisposeAsync() => await EndAsync();

    private async ValueTask<string> AfterAsync(Task renewal)
    {
        await renewal;
        return _popReceipt;
    }

    private void Renew()
    {
        lock (_lock)
        {
            if (!_ended)
                _renewal = RenewAsync();
        }
    }

    private async Task RenewAsync()
    {
        var next = _length / 2;
        try
        {
            var receipt = await _queue.UpdateMessageAsync(_messageId, _popReceipt, messageText: (string?)null, _length);
            _popReceipt = receipt.Value.PopReceipt;
        }
        catch (Exception e) when (e is not RequestFailedException { Status: 404 or 400 })
        {
            // There is half of the lease left for more tries.
            HostLog.LeaseNotRenewed(_logger, _messageId, _queue.Name, e.GetType().Name);
            next = _length / 10;
        }
        catch (RequestFailedException e)
        {
            HostLog.LeaseLost(_logger, _messageId, _queue.Name, e.ErrorCode);
            return;
        }

        lock (_lock)
        {
            if (!_ended)
                _timer.Change(next, Timeout.InfiniteTimeSpan);
        }
    }
}
