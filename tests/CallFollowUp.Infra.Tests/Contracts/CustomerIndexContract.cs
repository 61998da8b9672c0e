using CallFollowUp.Domain.Calls;
using CallFollowUp.Infra.Tests.Storage;
using CallFollowUp.TestKit;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Contracts;

/// <summary>What every index of customers keeps.</summary>
public abstract class CustomerIndexContract
{
    protected const int Remembered = 3;

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private readonly string customer = TestStorage.NewId(" Müller/.");

    protected FakeTimeProvider Clock { get; } = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>An index that remembers <see cref="Remembered"/> calls and tells the time by <see cref="Clock"/>.</summary>
    protected abstract Task<ICustomerIndex> OpenAsync();

    [Fact]
    public async Task A_customers_first_call_gets_the_slot_and_is_all_that_is_known()
    {
        var index = await OpenAsync();

        var standing = await index.RegisterAsync(customer, Call("c-1", 1), Week, Stop);

        Assert.True(standing.HoldsSlot);
        Assert.False(standing.OptedOut);
        Assert.Null(standing.UnreachableAddress);
        Assert.Equal([Call("c-1", 1)], standing.Calls);
    }

    [Fact]
    public async Task The_same_call_registered_again_still_holds_the_slot()
    {
        var index = await OpenAsync();
        await index.RegisterAsync(customer, Call("c-1", 1), Week, Stop);
        await index.RegisterAsync(customer, Call("c-2", 2), Week, Stop);

        var again = await index.RegisterAsync(customer, Call("c-1", 1), Week, Stop);

        Assert.True(again.HoldsSlot);
        Assert.Equal(["c-1", "c-2"], again.Calls.Select(c => c.Id.Value));
    }

    [Fact]
    public async Task A_second_call_waits_until_the_slot_is_over_or_given_back()
    {
        var index = await OpenAsync();
        await index.RegisterAsync(customer, Call("c-1", 1), Week, Stop);

        Assert.False((await index.RegisterAsync(customer, Call("c-2", 2), Week, Stop)).HoldsSlot);
        Assert.True((await index.RegisterAsync(customer, Call("c-2", 2), null, Stop)).HoldsSlot);

        await index.ReleaseSlotAsync(customer, CallId.Parse("c-1"), Stop);
        Assert.True((await index.RegisterAsync(customer, Call("c-2", 2), Week, Stop)).HoldsSlot);

        Clock.Advance(Week);
        Assert.True((await index.RegisterAsync(customer, Call("c-3", 3), Week, Stop)).HoldsSlot);
        Assert.False((await index.RegisterAsync(customer, Call("c-2", 2), Week, Stop)).HoldsSlot);
    }

    [Fact]
    public async Task Only_the_holder_gives_the_slot_back()
    {
        var index = await OpenAsync();
        await index.RegisterAsync(customer, Call("c-1", 1), Week, Stop);

        await index.ReleaseSlotAsync(customer, CallId.Parse("c-2"), Stop);
        await index.ReleaseSlotAsync(TestStorage.NewId(), CallId.Parse("c-2"), Stop);

        Assert.False((await index.RegisterAsync(customer, Call("c-2", 2), Week, Stop)).HoldsSlot);
    }

    [Fact]
    public async Task Of_claims_at_once_one_gets_the_slot_and_no_call_is_forgotten()
    {
        var index = await OpenAsync();
        var calls = Enumerable.Range(1, Remembered).Select(n => Call($"c-{n}", n)).ToList();

        var standings = await Task.WhenAll(calls.Select(c => Task.Run(() => index.RegisterAsync(customer, c, Week, Stop))));

        Assert.Single(standings, s => s.HoldsSlot);
        Assert.Equal(calls, (await index.RegisterAsync(customer, calls[0], null, Stop)).Calls);
    }

    [Fact]
    public async Task The_newest_calls_by_their_closing_are_remembered_whatever_their_order_of_arrival()
    {
        var index = await OpenAsync();
        foreach (var n in new[] { 4, 2, 5, 3 })
            await index.RegisterAsync(customer, Call($"c-{n}", n), null, Stop);

        var late = await index.RegisterAsync(customer, Call("c-1", 1), null, Stop);
        var newest = await index.RegisterAsync(customer, Call("c-5", 5), null, Stop);

        Assert.Equal(["c-1", "c-3", "c-4", "c-5"], late.Calls.Select(c => c.Id.Value));
        Assert.Equal(["c-3", "c-4", "c-5"], newest.Calls.Select(c => c.Id.Value));
    }

    [Fact]
    public async Task Wishes_and_dead_addresses_are_kept_and_taken_back()
    {
        var index = await OpenAsync();
        await index.SetOptOutAsync(customer, true, Stop);
        await index.SetOptOutAsync(customer, true, Stop);
        await index.MarkUnreachableAsync(customer, "dana@customer.example", Stop);
        await index.MarkUnreachableAsync(customer, "dana@customer.example", Stop);

        Assert.True(await index.IsOptedOutAsync(customer, Stop));
        Assert.False(await index.IsOptedOutAsync(TestStorage.NewId(), Stop));
        var standing = await index.RegisterAsync(customer, Call("c-1", 1), Week, Stop);
        Assert.True(standing.OptedOut);
        Assert.Equal("dana@customer.example", standing.UnreachableAddress);

        await index.SetOptOutAsync(customer, false, Stop);
        Assert.False(await index.IsOptedOutAsync(customer, Stop));
        Assert.False((await index.RegisterAsync(customer, Call("c-1", 1), Week, Stop)).OptedOut);
    }

    [Fact]
    public async Task An_erased_customer_is_forgotten_with_all_calls_but_for_the_wish()
    {
        var index = await OpenAsync();
        foreach (var n in Enumerable.Range(1, 6))
            await index.RegisterAsync(customer, Call($"c-{n}", n), Week, Stop);
        await index.SetOptOutAsync(customer, true, Stop);
        Assert.Equal(["c-1", "c-2", "c-3", "c-4", "c-5", "c-6"], (await index.CallsOfAsync(customer, Stop)).Select(c => c.Value).Order());

        await index.EraseAsync(customer, Stop);

        Assert.Empty(await index.CallsOfAsync(customer, Stop));
        Assert.True(await index.IsOptedOutAsync(customer, Stop));
        var standing = await index.RegisterAsync(customer, Call("c-7", 7), Week, Stop);
        Assert.Equal(["c-7"], standing.Calls.Select(c => c.Id.Value));
        Assert.True(standing.HoldsSlot);
    }

    [Fact]
    public async Task Erasing_a_customer_without_wishes_or_unknown_leaves_nothing()
    {
        var index = await OpenAsync();
        await index.RegisterAsync(customer, Call("c-1", 1), Week, Stop);

        await index.EraseAsync(customer, Stop);
        await index.EraseAsync(customer, Stop);

        Assert.Empty(await index.CallsOfAsync(customer, Stop));
        Assert.False(await index.IsOptedOutAsync(customer, Stop));
    }

    protected static RecentCall Call(string id, int hour) =>
        new(CallId.Parse(id), new DateTimeOffset(2026, 11, 20, hour, 0, 0, TimeSpan.Zero), TicketId: null, Matter: "double charge on invoice");
}
