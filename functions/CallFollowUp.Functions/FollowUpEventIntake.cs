using Azure.Storage.Queues.Models;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Ports;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Functions;

/// <summary>Takes replies, retries, due times and decisions from the queue to the follow-ups they belong to.</summary>
public sealed partial class FollowUpEventIntake(
    FollowUpRunner runner, EmailOptOuts optOuts, VerdictLabelling labelling, QueueTriggerGuard guard, ILogger<FollowUpEventIntake> logger)
{
    [Function("follow-up-events")]
    public Task RunAsync([QueueTrigger(StorageNames.FollowUpEvents)] QueueMessage message, CancellationToken cancellation) =>
        guard.HandleAsync(
            StorageNames.FollowUpEvents,
            message,
            deliveryId => FollowUpMessage.Read(message.Body.ToString(), out var problem) is { } read
                ? DeliverAsync(read, deliveryId, cancellation)
                : throw new PermanentFailureException(problem!, "Mend the message and queue it again."),
            cancellation);

    private async Task DeliverAsync(FollowUpMessage message, string deliveryId, CancellationToken cancellation)
    {
        try
        {
            await optOuts.KeepAsync(message, cancellation);
            await labelling.KeepAsync(message, cancellation);
            await runner.ResumeAsync(message, deliveryId, cancellation);
        }
        catch (UnknownJournalException) when (message.Event == FollowUpEvents.EmailReported)
        {
            // A mail of another deployment that shares the provider's account: each of them hears of all mails.
            LogNotOurs(message.CallId);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Left out a mail's report: there is no follow-up of {CallId}")]
    private partial void LogNotOurs(string callId);
}
