using CallFollowUp.TestKit;
using CallFollowUp.Workflow.Outcomes;

namespace CallFollowUp.Infra.Tests.Contracts;

public sealed class InMemoryOutcomeLogTests : OutcomeLogContract
{
    protected override Task<IOutcomeLog> OpenAsync() => Task.FromResult<IOutcomeLog>(new InMemoryOutcomeLog());
}
