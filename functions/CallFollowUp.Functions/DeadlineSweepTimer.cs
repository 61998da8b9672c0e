using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions;

/// <summary>Wakes the follow-ups whose time has come, and looks how long the queues are, every minute.</summary>
public sealed class DeadlineSweepTimer(DeadlineSweep sweep, QueueWatch watch)
{
    public const string FunctionName = "deadline-sweep";

    [Function(FunctionName)]
    public async Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        await sweep.RunAsync(cancellation);
        await watch.RunAsync(cancellation);
    }
}
