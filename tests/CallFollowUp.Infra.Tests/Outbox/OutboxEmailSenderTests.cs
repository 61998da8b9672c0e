using CallFollowUp.Infra.Tests.Contracts;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace CallFollowUp.Infra.Tests.Outbox;

public sealed class OutboxEmailSenderTests : EmailSenderContract, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    protected override IEmailSender Open() => OutboxTests.Services(folder, TimeProvider.System).GetRequiredService<IEmailSender>();
}
