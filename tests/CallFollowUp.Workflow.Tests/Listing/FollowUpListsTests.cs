using CallFollowUp.TestKit.FollowUps;
using CallFollowUp.Workflow.Listing;
using CallFollowUp.Workflow.Outcomes;

namespace CallFollowUp.Workflow.Tests.Listing;

public sealed class FollowUpListsTests
{
    private readonly FollowUpWorld world = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private FollowUpLists Lists => new(world.Store, world.Markers, world.Outcomes, world.Customers, world.Tickets);

    private DateOnly Today => OutcomeLines.DayOf(world.Clock.GetUtcNow());

    [Fact]
    public async Task What_needs_a_person_is_listed_with_the_reason_and_what_is_held_apart()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved("c-1").WithoutAddress());
        await world.CloseAsync(ClosedCallBuilder.Resolved("c-2").ClosedAt(world.Clock.GetUtcNow().AddDays(-20)));

        var attention = Assert.Single((await Lists.NeedsAttentionAsync(null, 20, Stop)).Items);
        var held = Assert.Single((await Lists.HeldAsync(null, 20, Stop)).Items);

        Assert.Equal(("c-1", FollowUpStatus.NeedsAttention, "resolved", "billing"), (attention.CallId, attention.Status, attention.Verdict, attention.Team));
        Assert.NotNull(attention.Reason);
        Assert.Equal(("c-2", "cu-88"), (held.CallId, held.CustomerId));
    }

    [Fact]
    public async Task A_marker_that_lags_shows_nothing_that_is_not_so()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        await world.Markers.PutAsync("attention/c-1", Stop);
        await world.Markers.PutAsync("attention/c-9", Stop);

        Assert.Empty((await Lists.NeedsAttentionAsync(null, 20, Stop)).Items);
    }

    [Fact]
    public async Task What_waits_is_listed_in_the_order_in_which_it_is_due()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved("c-1"));
        await world.CloseAsync(ClosedCallBuilder.Unresolved("c-2").WithCustomer("id", "cu-2").Without("ticketId").Promising("engineer comes", world.Clock.GetUtcNow().AddDays(2)));

        var all = (await Lists.DueAsync(null, null, 20, Stop)).Items;

        Assert.Equal(["c-2", "c-1"], all.Select(r => r.CallId));
        Assert.Equal(["c-1"], (await Lists.DueAsync(FollowUpStatus.AwaitingReply, null, 20, Stop)).Items.Select(r => r.CallId));
    }

    [Fact]
    public async Task Closed_calls_come_newest_first_page_by_page_over_days_and_none_twice()
    {
        for (var i = 0; i < 25; i++)
        {
            await world.CloseAsync(ClosedCallBuilder.Resolved($"c-{i:00}").WithCustomer("id", $"cu-{i}").Without("ticketId").About($"matter {i}")
                .ClosedAt(world.Clock.GetUtcNow().AddHours(-(i / 2 * 6))).With("team", i % 2 == 0 ? "billing" : "alarms"));
        }

        var wanted = new ClosedCalls(Today.AddDays(-10), Today);
        var rows = new List<FollowUpRow>();
        string? token = null;
        do
        {
            var page = await Lists.ClosedAsync(wanted, token, 4, Stop);
            rows.AddRange(page.Items);
            token = page.Next;
        }
        while (token is not null);

        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"c-{i:00}"), rows.Select(r => r.CallId));
        Assert.Equal(13, (await Lists.ClosedAsync(wanted with { Team = "billing" }, null, 50, Stop)).Items.Count);
        Assert.Empty((await Lists.ClosedAsync(wanted with { Verdict = "unresolved" }, null, 50, Stop)).Items);
        Assert.Empty((await Lists.ClosedAsync(wanted with { Status = FollowUpStatus.Held }, null, 50, Stop)).Items);
        await Assert.ThrowsAsync<FormatException>(() => Lists.ClosedAsync(wanted, "no token", 4, Stop));
    }

    [Theory]
    [InlineData("c-1")]
    [InlineData(" cu-88 ")]
    [InlineData("4711")]
    public async Task A_follow_up_is_found_by_its_call_its_customer_and_its_ticket(string id)
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());

        Assert.Equal("c-1", Assert.Single(await Lists.FindAsync(id, Stop)).CallId);
        Assert.Empty(await Lists.FindAsync("somebody else", Stop));
    }

    [Fact]
    public async Task A_ticket_is_found_however_long_ago_its_call_was_and_so_is_one_that_was_opened_in_its_place()
    {
        await world.CloseAsync(ClosedCallBuilder.Unresolved("c-1"));
        await world.PassAsync(TimeSpan.FromDays(60));
        var opened = Assert.Single(world.Outcomes.Latest).TicketId!;
        Assert.NotEqual("4711", opened);

        Assert.Equal("c-1", Assert.Single(await Lists.FindAsync("4711", Stop)).CallId);
        Assert.Equal("c-1", Assert.Single(await Lists.FindAsync(opened, Stop)).CallId);
        Assert.Equal(2, world.Tickets.Additions);
    }

    [Fact]
    public async Task One_number_may_be_a_call_and_another_calls_ticket()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved("4711").WithCustomer("id", "cu-1").Without("ticketId"));
        await world.CloseAsync(ClosedCallBuilder.Resolved("c-2"));

        Assert.Equal(["4711", "c-2"], (await Lists.FindAsync("4711", Stop)).Select(r => r.CallId));
    }
}
