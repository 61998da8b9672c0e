using CallFollowUp.Infra.Tests.Contracts;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace CallFollowUp.Infra.Tests.Outbox;

public sealed class OutboxManagerNotifierTests : ManagerNotifierContract, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    protected override IManagerNotifier Open() => OutboxTests.Services(folder, TimeProvider.System).GetRequiredService<IManagerNotifier>();

    protected override int Told() => folder.Files("*.eml").Count;
}
