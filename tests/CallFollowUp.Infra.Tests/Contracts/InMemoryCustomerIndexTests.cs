using CallFollowUp.TestKit;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Contracts;

public sealed class InMemoryCustomerIndexTests : CustomerIndexContract
{
    protected override Task<ICustomerIndex> OpenAsync() =>
        Task.FromResult<ICustomerIndex>(new InMemoryCustomerIndex(Clock) { RecentCalls = Remembered });
}
