using Azure.Storage.Queues.Models;
using CallFollowUp.Workflow;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions;

/// <summary>Files the follow-up events that the host gave up by itself.</summary>
public sealed class PoisonedFollowUpEvents(QueueTriggerGuard guard)
{
    [Function("poisoned-follow-up-events")]
    public Task RunAsync([QueueTrigger(StorageNames.FollowUpEventsPoison)] QueueMessage message, CancellationToken cancellation) =>
        guard.FilePoisonedAsync(StorageNames.FollowUpEvents, message, cancellation);
}
