using CallFollowUp.Domain.Emails;
using CallFollowUp.TestKit.FollowUps;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow.Tests.FollowUps;

/// <summary>The customer is asked, and answers or does not.</summary>
public sealed class AskedCustomerTests
{
    private readonly FollowUpWorld world = new();

    [Fact]
    public async Task A_resolved_call_without_thanks_gets_a_thank_you_that_awaits_a_reply()
    {
        var journal = await world.CloseAsync(ClosedCallBuilder.NotThanked());

        Assert.Equal([EmailKind.ThankYou], world.Mails);
        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(journal!));
        Assert.Empty(world.Desk.Tickets);
    }

    [Fact]
    public async Task A_resolved_call_is_confirmed_and_an_unclear_one_asked_about()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        await world.CloseAsync(ClosedCallBuilder.Unclear("c-2").WithCustomer("id", "cu-2"));

        Assert.Equal([EmailKind.Confirm, EmailKind.Ask], world.Mails);
    }

    [Fact]
    public async Task Solved_is_noted_on_the_ticket_and_answered()
    {
        var ticket = world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Resolved());

        var journal = await world.AnswerAsync("c-1", solved: true);

        Assert.Equal(FollowUpOutcome.Confirmed, journal.Outcome);
        Assert.Equal(["c-1/confirm-ticket.v1"], ticket.Notes.Keys);
        Assert.Equal([EmailKind.Confirm, EmailKind.FinalNote], world.Mails);
        Assert.Empty(world.Markers.All);
    }

    [Fact]
    public async Task Not_solved_reopens_the_ticket_with_what_they_wrote_and_is_answered()
    {
        var ticket = world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Resolved());

        var journal = await world.AnswerAsync("c-1", solved: false, "The light is red again.");

        Assert.Equal(FollowUpOutcome.Reopened, journal.Outcome);
        Assert.Equal(TicketState.Open, ticket.State);
        Assert.Contains("The light is red again.", ticket.Notes["c-1/reopen-ticket.v1"], StringComparison.Ordinal);
        Assert.Equal([EmailKind.Confirm, EmailKind.FinalNote], world.Mails);
    }

    [Fact]
    public async Task The_same_answer_twice_counts_once()
    {
        world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        await world.AnswerAsync("c-1", solved: true);

        var journal = await world.AnswerAsync("c-1", solved: true, eventId: "answer-2");

        Assert.Equal((1, FollowUpOutcome.Confirmed), (journal.Round, journal.Outcome));
        Assert.Equal(2, world.Emails.Sent.Count);
    }

    [Fact]
    public async Task A_changed_answer_begins_a_second_round()
    {
        var ticket = world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        await world.AnswerAsync("c-1", solved: true);
        await world.PassAsync(TimeSpan.FromDays(2));

        var journal = await world.AnswerAsync("c-1", solved: false, eventId: "answer-2");

        Assert.Equal((2, FollowUpOutcome.Reopened), (journal.Round, journal.Outcome));
        Assert.Equal(["c-1/confirm-ticket.v1", "c-1/2/reopen-ticket.v1"], ticket.Notes.Keys);
        Assert.Equal([EmailKind.Confirm, EmailKind.FinalNote, EmailKind.FinalNote], world.Mails);
    }

    [Fact]
    public async Task Silence_gets_one_reminder_and_is_then_taken_as_solved()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());

        await world.PassAsync(world.Options.ReminderAfter);
        Assert.Equal([EmailKind.Confirm, EmailKind.Reminder], world.Mails);
        await world.PassAsync(TimeSpan.FromDays(30));

        var journal = await world.JournalAsync("c-1");
        Assert.Equal(FollowUpOutcome.Assumed, journal.Outcome);
        Assert.Equal([EmailKind.Confirm, EmailKind.Reminder], world.Mails);
        Assert.Empty(world.Markers.All);
    }

    [Fact]
    public async Task An_answer_after_the_silence_counts_all_the_same()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        await world.PassAsync(TimeSpan.FromDays(30));

        var journal = await world.AnswerAsync("c-1", solved: false);

        Assert.Equal((2, FollowUpOutcome.Reopened), (journal.Round, journal.Outcome));
    }

    [Fact]
    public async Task Who_asked_for_no_more_mails_gets_no_reminder()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        await world.Customers.SetOptOutAsync("cu-88", true, TestContext.Current.CancellationToken);

        await world.PassAsync(TimeSpan.FromDays(30));

        Assert.Equal([EmailKind.Confirm], world.Mails);
        Assert.Equal(FollowUpOutcome.Assumed, (await world.JournalAsync("c-1")).Outcome);
    }

    [Fact]
    public async Task A_mail_outside_the_customers_hours_waits_for_them()
    {
        world.Options.SendFrom = new TimeOnly(9, 0);
        world.Options.SendUntil = new TimeOnly(18, 0);

        var journal = await world.CloseAsync(ClosedCallBuilder.Resolved().WithCustomer("timeZone", "Pacific/Auckland"));
        Assert.Equal(FollowUpStatus.Scheduled, FollowUpStatus.Of(journal!));
        Assert.Empty(world.Mails);

        await world.PassAsync(TimeSpan.FromHours(8));
        Assert.Equal([EmailKind.Confirm], world.Mails);
        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(await world.JournalAsync("c-1")));
    }

    [Fact]
    public async Task Reports_of_a_mail_that_arrived_change_nothing()
    {
        world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        await world.ReportAsync("c-1", "c-1/send-email.v1", "delivered", "report-1");
        var journal = await world.ReportAsync("c-1", "c-1/send-email.v1", "open", "report-2");

        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(journal));
        Assert.Equal(FollowUpOutcome.Confirmed, (await world.AnswerAsync("c-1", solved: true)).Outcome);
    }

    [Fact]
    public async Task A_mail_that_bounces_asks_for_a_call_back()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());

        var journal = await world.ReportAsync("c-1", "c-1/send-email.v1", "bounce");
        Assert.Equal(FollowUpStatus.NeedsAttention, FollowUpStatus.Of(journal));
        Assert.Equal("the mail did not arrive", journal.Attention!.Reason);

        Assert.Equal(FollowUpOutcome.NoFollowUp, (await world.DecideAsync("c-1", OperatorDecision.Done)).Outcome);
    }
}
