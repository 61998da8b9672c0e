using CallFollowUp.Workflow;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions;

/// <summary>Wakes the follow-ups whose time has come, every minute.</summary>
public sealed class DeadlineSweepTimer(DeadlineSweep sweep)
{
    public const string FunctionName = "deadline-sweep";

    [Function(FunctionName)]
    public Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancellation) => sweep.RunAsync(cancellation);
}
