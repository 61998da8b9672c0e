using CallFollowUp.TestKit;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Contracts;

public sealed class InMemoryCallRecordsTests : CallRecordsContract
{
    protected override Task<ICallRecords> OpenAsync() => Task.FromResult<ICallRecords>(new InMemoryCallRecords());
}
