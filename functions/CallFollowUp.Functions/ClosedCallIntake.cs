using Azure.Storage.Queues.Models;
using CallFollowUp.Workflow;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions;

/// <summary>Takes closed-call records from the queue and starts their follow-ups.</summary>
public sealed class ClosedCallIntake(FollowUpRunner runner, QueueTriggerGuard guard)
{
    // The whole message, not a string with metadata beside it: the host lets fields of a JSON body overwrite metadata of the same name.
    [Function("closed-call-intake")]
    public Task RunAsync([QueueTrigger(StorageNames.ClosedCalls)] QueueMessage message, CancellationToken cancellation) =>
        guard.HandleAsync(
            StorageNames.ClosedCalls,
            message,
            deliveryId => runner.StartAsync(message.Body.ToMemory(), deliveryId, cancellation),
            cancellation);
}
