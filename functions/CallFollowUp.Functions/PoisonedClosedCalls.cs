using Azure.Storage.Queues.Models;
using CallFollowUp.Workflow;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions;

/// <summary>Files the closed-call messages that the host gave up by itself.</summary>
public sealed class PoisonedClosedCalls(QueueTriggerGuard guard)
{
    [Function("poisoned-closed-calls")]
    public Task RunAsync([QueueTrigger(StorageNames.ClosedCallsPoison)] QueueMessage message, CancellationToken cancellation) =>
        guard.FilePoisonedAsync(StorageNames.ClosedCalls, message, cancellation);
}
