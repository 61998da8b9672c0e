using CallFollowUp.Infra.Storage;
using CallFollowUp.Infra.Tests.Contracts;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Storage;

public sealed class BlobRejectedRecordsTests : RejectedRecordsContract
{
    protected override async Task<IRejectedRecords> OpenAsync() => new BlobRejectedRecords((await TestStorage.OpenAsync()).Blobs);
}
