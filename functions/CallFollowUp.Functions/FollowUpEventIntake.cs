using Azure.Storage.Queues.Models;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions;

/// <summary>Takes replies, retries, due times and decisions from the queue to the follow-ups they belong to.</summary>
public sealed class FollowUpEventIntake(FollowUpRunner runner, QueueTriggerGuard guard)
{
    [Function("follow-up-events")]
    public Task RunAsync([QueueTrigger(StorageNames.FollowUpEvents)] QueueMessage message, CancellationToken cancellation) =>
        guard.HandleAsync(
            StorageNames.FollowUpEvents,
            message,
            deliveryId => FollowUpMessage.Read(message.Body.ToString(), out var problem) is { } read
                ? runner.ResumeAsync(read, deliveryId, cancellation)
                : throw new PermanentFailureException(problem!, "Mend the message and queue it again."),
            cancellation);
}
