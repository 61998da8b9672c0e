using CallFollowUp.Domain.Emails;
using CallFollowUp.TestKit.FollowUps;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow.Tests.FollowUps;

/// <summary>The desk fails, or two calls want the same ticket: nothing is promised before it is so, and nothing is done twice.</summary>
public sealed class BadDaysAtTheDeskTests
{
    private readonly FollowUpWorld world = new();

    [Fact]
    public async Task While_the_desk_is_down_for_hours_nothing_is_promised()
    {
        var ticket = world.GivenTicket();
        world.Desk.DownWith = new RetryableFailureException("down");
        await world.CloseAsync(ClosedCallBuilder.Unresolved());

        await world.PassAsync(TimeSpan.FromHours(5));

        var journal = await world.JournalAsync("c-1");
        Assert.Equal(FollowUpStatus.Retrying, FollowUpStatus.Of(journal));
        // 1, 2, 4, 8, 16, 32 minutes, then every hour: less often the longer it lasts.
        Assert.InRange(journal.Find(1, "reopen-ticket.v1")!.Attempts, 8, 12);
        Assert.Empty(world.Mails);

        world.Desk.DownWith = null;
        await world.PassAsync(TimeSpan.FromHours(2));

        Assert.Equal(TicketState.Open, ticket.State);
        Assert.Equal([EmailKind.Reopened], world.Mails);
    }

    [Fact]
    public async Task After_the_limit_a_person_is_called_and_a_redrive_goes_on()
    {
        var ticket = world.GivenTicket();
        world.Desk.DownWith = new RetryableFailureException("down");
        await world.CloseAsync(ClosedCallBuilder.Unresolved());
        await world.PassAsync(TimeSpan.FromHours(26));

        var journal = await world.JournalAsync("c-1");
        Assert.Equal(FollowUpStatus.NeedsAttention, FollowUpStatus.Of(journal));
        Assert.Equal("reopen-ticket.v1", journal.Attention!.Step);
        Assert.Empty(world.Mails);

        world.Desk.DownWith = null;
        await world.SendAsync("c-1", "redrive-1", ControlEvents.Redrive);

        Assert.Equal(TicketState.Open, ticket.State);
        Assert.Equal([EmailKind.Reopened], world.Mails);
    }

    [Fact]
    public async Task A_ticket_that_cannot_be_reopened_says_what_to_do_at_once()
    {
        world.GivenTicket();
        world.Desk.FailNextWith = new PermanentFailureException("the desk does not let us change ticket 4711 (403)", "Give the user the rights, then redrive.");

        var journal = await world.CloseAsync(ClosedCallBuilder.Unresolved());

        Assert.Equal(FollowUpStatus.NeedsAttention, FollowUpStatus.Of(journal!));
        Assert.Equal("Give the user the rights, then redrive.", journal!.Attention!.WhatToDo);
        Assert.Empty(world.Mails);
    }

    [Fact]
    public async Task Two_calls_about_one_ticket_reopen_it_once_and_leave_two_notes()
    {
        var ticket = world.GivenTicket();
        var first = ClosedCallBuilder.Unresolved().WithCustomer("id", "cu-1");
        var second = ClosedCallBuilder.Unresolved("c-2").WithCustomer("id", "cu-2");

        await Task.WhenAll(Task.Run(() => world.StartAsync(first.ToUtf8())), Task.Run(() => world.StartAsync(second.ToUtf8())));

        Assert.Equal([TicketAction.Reopened, TicketAction.Noted], world.Desk.Receipts.Values.Select(r => r.Action).Order());
        Assert.Equal(["c-1/reopen-ticket.v1", "c-2/reopen-ticket.v1"], ticket.Notes.Keys.Order());
    }

    [Fact]
    public async Task A_promise_falls_due_while_a_call_back_waits()
    {
        var ticket = world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Unresolved().WithoutAddress().Promising("engineer comes", world.Clock.GetUtcNow().AddDays(2)));
        Assert.Equal("call-back.v1", (await world.JournalAsync("c-1")).Attention!.Step);

        await world.PassAsync(TimeSpan.FromDays(3));

        Assert.Equal(["c-1/reopen-ticket.v1", "c-1/reopen-ticket.v1#2"], ticket.Notes.Keys);
        Assert.Single(world.Managers.Told);
        var journal = await world.JournalAsync("c-1");
        Assert.Equal(FollowUpStatus.NeedsAttention, FollowUpStatus.Of(journal));
        Assert.Equal("call-back.v1#2", journal.Attention!.Step);

        Assert.Equal(FollowUpOutcome.Reopened, (await world.DecideAsync("c-1", OperatorDecision.Done)).Outcome);
        await world.PassAsync(TimeSpan.FromDays(5));
        Assert.Single(world.Managers.Told);
    }

    [Fact]
    public async Task A_promise_kept_while_a_call_back_waits_changes_nothing()
    {
        var ticket = world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Unresolved().WithoutAddress().Promising("engineer comes", world.Clock.GetUtcNow().AddDays(2)));
        ticket.UpdatedAt = world.Clock.GetUtcNow().AddDays(1);

        await world.PassAsync(TimeSpan.FromDays(3));

        Assert.Single(ticket.Notes);
        Assert.Empty(world.Managers.Told);
        Assert.Equal("call-back.v1#2", (await world.JournalAsync("c-1")).Attention!.Step);
    }

    [Fact]
    public async Task The_brief_says_what_the_customer_is_told_and_was_told()
    {
        var first = world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Unresolved());
        var second = world.GivenTicket("4712");
        await world.CloseAsync(ClosedCallBuilder.Resolved("c-2").With("ticketId", "4712").WithCustomer("id", "cu-2").About("Router"));
        await world.AnswerAsync("c-2", solved: false, "It still blinks.");

        Assert.Contains("once this ticket is open, that it is open again and somebody looks at it by 2026-11-21T12:00:00Z", first.Notes["c-1/reopen-ticket.v1"], StringComparison.Ordinal);
        Assert.Contains("2026-11-20T12:00:00Z we asked whether it is really solved", second.Notes["c-2/reopen-ticket.v1"], StringComparison.Ordinal);
        Assert.Contains("we look at it again, by", second.Notes["c-2/reopen-ticket.v1"], StringComparison.Ordinal);
    }
}
