using CallFollowUp.TestKit;
using CallFollowUp.Workflow.Listing;

namespace CallFollowUp.Infra.Tests.Contracts;

public sealed class InMemoryTicketIndexTests : TicketIndexContract
{
    protected override Task<ITicketIndex> OpenAsync() => Task.FromResult<ITicketIndex>(new InMemoryTicketIndex());
}
