using CallFollowUp.TestKit;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Contracts;

public sealed class InMemoryOperationsTests : OperationsContract
{
    protected override Task<(IActionClaims Claims, IVerdictLabels Labels, IAuditLog Audit)> OpenAsync() =>
        Task.FromResult<(IActionClaims, IVerdictLabels, IAuditLog)>((new InMemoryActionClaims(), new InMemoryVerdictLabels(), new InMemoryAuditLog()));

    protected override Task<IMailSwitch> OpenSwitchAsync() => Task.FromResult<IMailSwitch>(new InMemoryMailSwitch());
}
