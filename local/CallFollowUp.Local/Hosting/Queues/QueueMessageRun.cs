using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using CallFollowUp.Local.Hosting.Functions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Local.Hosting.Queues;

/// <summary>Works on one message: runs the function, then deletes the message, lets it rest, or moves it to the poison queue.</summary>
internal sealed class QueueMessageRun(
    FunctionDefinition function,
    QueueClient queue,
    QueueClient? poison,
    HostJson hostJson,
    IServiceScopeFactory scopes,
    ILogger logger)
{
    // A poisoned message waits for a person: unlike on Azure, where it is gone after 7 days.
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly QueueSettings _settings = hostJson.Queues;
    private readonly FunctionInvoker<QueueDelivery> _function = new(function, QueueDelivery.Bind);

    private enum End
    {
        Done,
        Failed,
        Cancelled,
    }

    /// <summary>Never throws: a message that cannot be settled comes back when its lease runs out, and the log says so.</summary>
    /// <param name="abandon">Cancelled when the host stops and will not wait any longer: the message is then given back.</param>
    public async Task WorkAsync(QueueMessage message, CancellationToken abandon)
    {
        try
        {
            if (message.DequeueCount > _settings.MaxDequeueCount && poison is not null)
            {
                // Its last run was killed before it could be settled.
                await MoveToPoisonAsync(message, message.PopReceipt);
                return;
            }

            if (!MessageText.TryRead(message.MessageText, _settings.MessageEncoding, out var body))
            {
                HostLog.Undecodable(logger, message.MessageId, queue.Name);
                await MoveToPoisonAsync(message, message.PopReceipt);
                return;
            }

            await using var lease = new MessageLease(queue, message, _settings.MessageLease, logger);
            var end = await InvokeAsync(message, body, abandon);
            await SettleAsync(message, await lease.EndAsync(), end);
        }
        catch (RequestFailedException e) when (e.Status is 404 or 400)
        {
            HostLog.TakenByAnother(logger, message.MessageId, queue.Name, e.ErrorCode);
        }
        catch (Exception e)
        {
            HostLog.NotSettled(logger, message.MessageId, queue.Name, e.GetType().Name);
        }
    }

    /// <summary>Gives a message back at once, unworked.</summary>
    public async Task ReleaseAsync(QueueMessage message)
    {
        try
        {
            await RestAsync(message, message.PopReceipt, TimeSpan.Zero);
        }
        catch (Exception e)
        {
            HostLog.NotSettled(logger, message.MessageId, queue.Name, e.GetType().Name);
        }
    }

    private async Task<End> InvokeAsync(QueueMessage message, string body, CancellationToken abandon)
    {
        var delivery = new QueueDelivery(body, message.MessageId, message.DequeueCount, message.InsertedOn ?? default, Decoded(message, body));
        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(abandon);
            if (hostJson.FunctionTimeout is { } longest)
                timeout.CancelAfter(longest);
            await using var scope = scopes.CreateAsyncScope();
            await _function.InvokeAsync(scope.ServiceProvider, delivery, timeout.Token);
            return End.Done;
        }
        catch (OperationCanceledException) when (abandon.IsCancellationRequested)
        {
            HostLog.Released(logger, function.Name, message.MessageId);
            return End.Cancelled;
        }
        catch (Exception e)
        {
            HostLog.FunctionFailed(logger, function.Name, message.MessageId, message.DequeueCount, e.GetType().Name);
            HostLog.FunctionFailure(logger, function.Name, e);
            return End.Failed;
        }
    }

    private static QueueMessage Decoded(QueueMessage message, string body) => QueuesModelFactory.QueueMessage(
        message.MessageId, message.PopReceipt, body, message.DequeueCount, message.NextVisibleOn, message.InsertedOn, message.ExpiresOn);

    private Task SettleAsync(QueueMessage message, string popReceipt, End end) => end switch
    {
        End.Done => queue.DeleteMessageAsync(message.MessageId, popReceipt),
        End.Cancelled => RestAsync(message, popReceipt, TimeSpan.Zero),
        // A poison queue has no poison queue: the message rests until its lease runs out, as on Azure, so that it does not spin.
        _ when poison is null => Task.CompletedTask,
        _ when message.DequeueCount >= _settings.MaxDequeueCount => MoveToPoisonAsync(message, popReceipt),
        _ => RestAsync(message, popReceipt, _settings.VisibilityTimeout),
    };

    private Task<Response<UpdateReceipt>> RestAsync(QueueMessage message, string popReceipt, TimeSpan visibility) =>
        queue.UpdateMessageAsync(message.MessageId, popReceipt, messageText: (string?)null, visibility);

    // Copied as written, before it is deleted: a crash in between leaves two, never none.
    private async Task MoveToPoisonAsync(QueueMessage message, string popReceipt)
    {
        if (poison is null)
            return;
        try
        {
            await poison.SendMessageAsync(message.MessageText, timeToLive: Forever);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            await poison.CreateIfNotExistsAsync();
            await poison.SendMessageAsync(message.MessageText, timeToLive: Forever);
        }

        await queue.DeleteMessageAsync(message.MessageId, popReceipt);
        HostLog.Poisoned(logger, message.MessageId, queue.Name, poison.Name, message.DequeueCount);
    }
}
