using CallFollowUp.Infra.Storage;
using CallFollowUp.Infra.Tests.Contracts;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Storage;

[Collection(TestStorage.OneSwitch)]
public sealed class BlobOperationsTests : OperationsContract
{
    protected override async Task<(IActionClaims Claims, IVerdictLabels Labels, IAuditLog Audit)> OpenAsync()
    {
        var blobs = (await TestStorage.OpenAsync()).Blobs;
        return (new BlobActionClaims(blobs), new BlobVerdictLabels(blobs), new BlobAuditLog(blobs));
    }

    protected override async Task<IMailSwitch> OpenSwitchAsync() => new BlobMailSwitch((await TestStorage.OpenAsync()).Blobs);
}
