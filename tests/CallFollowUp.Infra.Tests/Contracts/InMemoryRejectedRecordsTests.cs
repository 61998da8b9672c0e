using CallFollowUp.TestKit;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Contracts;

public sealed class InMemoryRejectedRecordsTests : RejectedRecordsContract
{
    protected override Task<IRejectedRecords> OpenAsync() => Task.FromResult<IRejectedRecords>(new InMemoryRejectedRecords());
}
