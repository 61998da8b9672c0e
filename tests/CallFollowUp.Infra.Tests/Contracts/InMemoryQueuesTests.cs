using CallFollowUp.TestKit;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Contracts;

public sealed class InMemoryQueuesTests : FollowUpQueuesContract
{
    private readonly InMemoryQueues queues = new(new FakeTimeProvider());

    protected override Task<(IFollowUpQueues Queues, IWakeUps WakeUps)> OpenEmptyAsync() =>
        Task.FromResult<(IFollowUpQueues, IWakeUps)>((queues, queues));

    protected override Task<FollowUpMessage?> TakeEventAsync() => Task.FromResult(queues.TakeEvent());

    protected override Task<string?> TakeCallAsync() => Task.FromResult(queues.TakeCall());
}
