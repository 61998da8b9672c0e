using CallFollowUp.Domain.Calls;
using CallFollowUp.Infra.Tests.Storage;
using CallFollowUp.Workflow.Listing;

namespace CallFollowUp.Infra.Tests.Contracts;

/// <summary>What every index of tickets keeps.</summary>
public abstract class TicketIndexContract
{
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract Task<ITicketIndex> OpenAsync();

    [Fact]
    public async Task A_ticket_leads_to_its_calls_and_to_no_others()
    {
        var index = await OpenAsync();
        var ticket = $"#4711/ä {TestStorage.NewId()}";
        var calls = Enumerable.Range(0, 3).Select(i => CallId.Parse(TestStorage.NewId("."))).OrderBy(c => c.Value, StringComparer.Ordinal).ToList();
        foreach (var call in calls)
            await index.AddAsync(ticket, call, Stop);
        await index.AddAsync(ticket, calls[0], Stop);
        await index.AddAsync($"{ticket}1", CallId.Parse("c-other"), Stop);

        Assert.Equal(calls, await index.CallsOfAsync(ticket, 10, Stop));
        Assert.Equal(calls.Take(2), await index.CallsOfAsync(ticket, 2, Stop));
        Assert.Empty(await index.CallsOfAsync(ticket[..^1], 10, Stop));
    }

    [Fact]
    public async Task A_call_that_is_removed_is_not_found_any_more()
    {
        var index = await OpenAsync();
        var ticket = TestStorage.NewId();
        await index.AddAsync(ticket, CallId.Parse("c-1"), Stop);
        await index.AddAsync(ticket, CallId.Parse("c-2"), Stop);

        await index.RemoveAsync(ticket, CallId.Parse("c-1"), Stop);
        await index.RemoveAsync(ticket, CallId.Parse("c-1"), Stop);

        Assert.Equal("c-2", Assert.Single(await index.CallsOfAsync(ticket, 10, Stop)).Value);
    }
}
