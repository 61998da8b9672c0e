using Azure.Storage.Queues.Models;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;
using CallFollowUp.Workflow.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Functions;

/// <summary>What every queue trigger does with a message it cannot handle: files it as a dead letter, with the reason, before the host gives it up.</summary>
public sealed partial class QueueTriggerGuard(
    GivenUpMessages givenUp, IOptions<QueueTriggerOptions> options, TimeProvider clock, ILogger<QueueTriggerGuard> logger)
{
    /// <summary>Handles the message. What may pass is thrown, so that the host tries again; what never will, or the last try, is filed.</summary>
    public async Task HandleAsync(string queue, QueueMessage message, Func<string, Task> handle, CancellationToken cancellation)
    {
        try
        {
            await handle($"{message.MessageId}:{message.DequeueCount}");
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested && (IsPermanent(e) || IsLastTry(message)))
        {
            var reason = $"{e.GetType().Name}: {e.Message}";
            LogFiled(queue, message.MessageId, message.DequeueCount, e.GetType().Name);
            await FileAsync(queue, message, reason, cancellation);
        }
    }

    /// <summary>Files what the host moved to the poison queue by itself. Never throws: there is nobody behind it.</summary>
    public async Task FilePoisonedAsync(string queue, QueueMessage message, CancellationToken cancellation)
    {
        try
        {
            await FileAsync(queue, message, "the host gave the message up: it could not be decoded, or every try ended without a word", cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The message stays where it is, and the host shows it to us again.
            LogNotFiled(queue, message.MessageId, e.GetType().Name);
        }
    }

    private async Task FileAsync(string queue, QueueMessage message, string reason, CancellationToken cancellation)
    {
        await givenUp.FileAsync(
            new DeadLetter(queue, message.MessageId, CallIdIn(message.Body), reason, clock.GetUtcNow(), message.Body.ToString()),
            cancellation);
        FollowUpMetrics.DeadLetters.Add(1, FollowUpMetrics.Tag("queue", queue));
    }

    private bool IsLastTry(QueueMessage message) => message.DequeueCount >= options.Value.MaxDequeueCount;

    /// <summary>An event may overtake the call it belongs to: a journal that is not there yet is no permanent failure.</summary>
    private static bool IsPermanent(Exception e) => e is JournalMismatchException or PermanentFailureException;

    private static string? CallIdIn(BinaryData body) =>
        ClosedCallReader.Read(body.ToMemory()).Id?.Value
        ?? RecordReference.TryRead(body.ToMemory().Span)?.CallId
        ?? FollowUpMessage.Read(body.ToString(), out _)?.CallId;

    [LoggerMessage(Level = LogLevel.Error, Message = "Filed message {MessageId} of {Queue} as a dead letter after {Tries} tries: {Failure}")]
    private partial void LogFiled(string queue, string messageId, long tries, string failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Could not file poisoned message {MessageId} of {Queue} as a dead letter: {Failure}")]
    private partial void LogNotFiled(string queue, string messageId, string failure);
}
