using CallFollowUp.Infra.Storage;
using CallFollowUp.Infra.Tests.Contracts;
using CallFollowUp.Workflow.Operations;

namespace CallFollowUp.Infra.Tests.Storage;

public sealed class BlobOperationsTests : OperationsContract
{
    protected override async Task<(IActionClaims Claims, IVerdictLabels Labels, IAuditLog Audit)> OpenAsync()
    {
        var blobs = (await TestStorage.OpenAsync()).Blobs;
        return (new BlobActionClaims(blobs), new BlobVerdictLabels(blobs), new BlobAuditLog(blobs));
    }
}
