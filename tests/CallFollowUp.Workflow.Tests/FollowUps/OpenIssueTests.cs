using CallFollowUp.Domain.Emails;
using CallFollowUp.TestKit.FollowUps;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow.Tests.FollowUps;

/// <summary>The issue is open: the ticket is reopened, and whoever must know is told.</summary>
public sealed class OpenIssueTests
{
    private readonly FollowUpWorld world = new();

    [Fact]
    public async Task Unresolved_call_reopens_its_ticket_once_and_then_mails()
    {
        var ticket = world.GivenTicket();

        var journal = await world.CloseAsync(ClosedCallBuilder.Unresolved());
        await world.CloseAsync(ClosedCallBuilder.Unresolved());

        Assert.Equal(FollowUpOutcome.Reopened, journal!.Outcome);
        Assert.Equal(TicketState.Open, ticket.State);
        Assert.Equal(["c-1/reopen-ticket.v1"], ticket.Notes.Keys);
        Assert.Equal([EmailKind.Reopened], world.Mails);
        Assert.Equal(["reopen-ticket.v1", "send-email.v1"], journal.Entries.TakeLast(2).Select(e => e.Name));
    }

    [Fact]
    public async Task A_call_without_a_ticket_gets_one()
    {
        await world.CloseAsync(ClosedCallBuilder.Unresolved().Without("ticketId"));

        var ticket = Assert.Single(world.Desk.Tickets);
        Assert.Equal("c-1/reopen-ticket.v1", ticket.CreatedBy);
        Assert.Equal("dana@customer.example", ticket.CustomerEmail);
    }

    [Fact]
    public async Task Without_an_address_a_person_calls_back()
    {
        world.GivenTicket();
        var journal = await world.CloseAsync(ClosedCallBuilder.Unresolved().WithoutAddress());

        Assert.Equal("call-back.v1", journal!.Attention!.Step);
        Assert.Empty(world.Mails);
        Assert.Equal(["attention/c-1"], world.Markers.Places);

        Assert.Equal(FollowUpOutcome.Reopened, (await world.DecideAsync("c-1", OperatorDecision.Done)).Outcome);
        Assert.Empty(world.Markers.All);
    }

    [Fact]
    public async Task Who_is_not_to_be_contacted_is_not_and_the_ticket_is_reopened()
    {
        var ticket = world.GivenTicket();

        var journal = await world.CloseAsync(ClosedCallBuilder.Unresolved().NotToBeContacted());

        Assert.Equal(FollowUpOutcome.Reopened, journal!.Outcome);
        Assert.Equal(TicketState.Open, ticket.State);
        Assert.Empty(world.Mails);
    }

    [Fact]
    public async Task Who_opted_out_is_not_written_to()
    {
        await world.Customers.SetOptOutAsync("cu-88", true, TestContext.Current.CancellationToken);

        var resolved = await world.CloseAsync(ClosedCallBuilder.Resolved());

        Assert.Equal(FollowUpOutcome.NoFollowUp, resolved!.Outcome);
        Assert.Empty(world.Mails);
    }

    [Fact]
    public async Task An_abusive_call_tells_the_manager_and_sends_nothing_like_a_survey()
    {
        var ticket = world.GivenTicket();

        await world.CloseAsync(ClosedCallBuilder.AbusiveOpen());
        await world.CloseAsync(ClosedCallBuilder.AbusiveSolved("c-2").With("ticketId", "4712").About("Bill at the wrong address"));

        Assert.Equal(["c-1/tell-manager.v1", "c-2/tell-manager.v1"], world.Managers.Told.Keys.Select(k => k.ToString()).Order());
        Assert.Equal(["c-1/reopen-ticket.v1"], ticket.Notes.Keys);
        Assert.Empty(world.Mails);
    }

    [Fact]
    public async Task A_promise_that_nobody_kept_reopens_the_ticket_and_tells_the_manager()
    {
        var ticket = world.GivenTicket();
        ticket.UpdatedAt = world.Clock.GetUtcNow().AddHours(-1);
        await world.CloseAsync(ClosedCallBuilder.Resolved().Promising("refund posted", world.Clock.GetUtcNow().AddDays(2)));
        Assert.Equal(TicketState.Solved, ticket.State);

        await world.PassAsync(TimeSpan.FromDays(2));

        Assert.Equal(TicketState.Open, ticket.State);
        Assert.Equal("c-1/tell-manager.v1", Assert.Single(world.Managers.Told).Key.ToString());
        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(await world.JournalAsync("c-1")));

        await world.PassAsync(TimeSpan.FromDays(30));
        Assert.Equal(FollowUpOutcome.Reopened, (await world.JournalAsync("c-1")).Outcome);
    }

    [Fact]
    public async Task A_promise_that_the_ticket_shows_as_kept_changes_nothing()
    {
        var ticket = world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Resolved().Promising("refund posted", world.Clock.GetUtcNow().AddDays(2)));
        ticket.UpdatedAt = world.Clock.GetUtcNow().AddDays(1);

        await world.PassAsync(TimeSpan.FromDays(30));

        Assert.Equal(TicketState.Solved, ticket.State);
        Assert.Empty(world.Managers.Told);
        Assert.Equal(FollowUpOutcome.Assumed, (await world.JournalAsync("c-1")).Outcome);
    }

    [Fact]
    public async Task Our_own_note_does_not_keep_a_promise()
    {
        var ticket = world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Unresolved().Promising("engineer comes", world.Clock.GetUtcNow().AddDays(2)));

        await world.PassAsync(TimeSpan.FromDays(3));

        Assert.Equal(["c-1/reopen-ticket.v1", "c-1/reopen-ticket.v1#2"], ticket.Notes.Keys);
        Assert.Single(world.Managers.Told);
    }
}
