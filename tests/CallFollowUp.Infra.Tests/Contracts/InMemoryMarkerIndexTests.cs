using CallFollowUp.TestKit;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Infra.Tests.Contracts;

public sealed class InMemoryMarkerIndexTests : MarkerIndexContract
{
    protected override Task<IMarkerIndex> OpenAsync() => Task.FromResult<IMarkerIndex>(new InMemoryMarkerIndex());
}
