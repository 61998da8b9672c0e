using CallFollowUp.TestKit;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Contracts;

public sealed class RecordingManagerNotifierTests : ManagerNotifierContract
{
    private readonly RecordingManagerNotifier notifier = new(new FakeTimeProvider());

    protected override IManagerNotifier Open() => notifier;

    protected override int Told() => notifier.Told.Count;
}
