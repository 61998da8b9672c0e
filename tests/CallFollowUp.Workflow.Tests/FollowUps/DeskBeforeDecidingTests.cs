using CallFollowUp.Domain.Emails;
using CallFollowUp.TestKit.FollowUps;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow.Tests.FollowUps;

/// <summary>What the desk shows before the decision counts, and a desk that does not answer stops no call.</summary>
public sealed class DeskBeforeDecidingTests
{
    private const string Subject = "Double charge on invoice 8841";

    private readonly FollowUpWorld world = new();

    [Fact]
    public async Task A_ticket_solved_after_the_call_is_asked_about_instead_of_reopened()
    {
        var ticket = world.GivenTicket();
        world.Clock.Advance(TimeSpan.FromHours(5));
        ticket.UpdatedAt = world.Clock.GetUtcNow().AddHours(-1);

        var journal = await world.CloseAsync(ClosedCallBuilder.Unresolved());

        Assert.Equal([EmailKind.Ask], world.Mails);
        Assert.Equal(TicketState.Solved, ticket.State);
        Assert.Contains("its ticket was solved after the call", PlanOf(journal!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_agent_writes_down_after_the_call_is_part_of_it()
    {
        var ticket = world.GivenTicket();
        ticket.UpdatedAt = new DateTimeOffset(2026, 11, 20, 11, 36, 0, TimeSpan.Zero);

        await world.CloseAsync(ClosedCallBuilder.Unresolved());

        Assert.Equal([EmailKind.Reopened], world.Mails);
        Assert.Equal(TicketState.Open, ticket.State);
    }

    [Fact]
    public async Task A_ticket_that_is_open_again_already_is_not_reopened_twice()
    {
        var ticket = world.GivenTicket(state: TicketState.Open);

        await world.CloseAsync(ClosedCallBuilder.Unresolved());

        Assert.Equal(TicketAction.Noted, Assert.Single(world.Desk.Receipts).Value.Action);
        Assert.Single(ticket.Notes);
    }

    [Fact]
    public async Task Another_ticket_about_it_since_revokes_a_resolved()
    {
        var ticket = world.GivenTicket();
        world.Desk.Put("4799", TicketState.Open, "dana@customer.example", Subject + "!");

        var journal = await world.CloseAsync(ClosedCallBuilder.Resolved());

        Assert.Equal(FollowUpOutcome.Reopened, journal!.Outcome);
        Assert.Equal(TicketState.Open, ticket.State);
        Assert.Equal([EmailKind.Reopened], world.Mails);
        Assert.Contains("the customer wrote to the desk about it", PlanOf(journal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Another matter", TicketState.Open, 0)]
    [InlineData(Subject, TicketState.Solved, 0)]
    [InlineData(Subject, TicketState.Open, -2)]
    [InlineData(Subject, TicketState.Open, 20 * 24)]
    public async Task Tickets_about_something_else_or_from_another_time_revoke_nothing(string subject, TicketState state, int hours)
    {
        world.GivenTicket();
        world.Desk.Put("4799", state, "dana@customer.example", subject).UpdatedAt = world.Clock.GetUtcNow().AddHours(hours);

        await world.CloseAsync(ClosedCallBuilder.Resolved());

        Assert.Equal([EmailKind.Confirm], world.Mails);
    }

    [Fact]
    public async Task A_call_without_a_ticket_goes_to_the_one_the_customer_opened_since()
    {
        var other = world.Desk.Put("4799", TicketState.Open, "dana@customer.example", Subject);

        await world.CloseAsync(ClosedCallBuilder.Unresolved().Without("ticketId"));

        Assert.Equal("c-1/reopen-ticket.v1", Assert.Single(other.Notes).Key);
        Assert.Single(world.Desk.Tickets);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_desk_that_is_down_stops_no_call(bool isRetryable)
    {
        world.GivenTicket();
        world.Desk.DownWith = isRetryable ? new RetryableFailureException("down") : new PermanentFailureException("no token", "Set it.");

        var journal = await world.CloseAsync(ClosedCallBuilder.Resolved());

        Assert.Equal([EmailKind.Confirm], world.Mails);
        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(journal!));
    }

    [Fact]
    public async Task A_desk_that_does_not_answer_is_waited_for_a_short_while()
    {
        world.GivenTicket();
        world.Desk.Hangs = true;

        var closing = world.CloseAsync(ClosedCallBuilder.Resolved());
        world.Clock.Advance(world.Options.AskDeskWithin);
        await closing;

        Assert.Equal([EmailKind.Confirm], world.Mails);
    }

    [Fact]
    public async Task The_desk_is_asked_once_and_costs_no_write()
    {
        world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        var (looks, writes) = (world.Desk.Looks, world.Store.Writes);
        await world.AnswerAsync("c-1", solved: true);

        var unasked = new FollowUpWorld();
        unasked.Options.AskDesk = false;
        unasked.GivenTicket();
        await unasked.CloseAsync(ClosedCallBuilder.Resolved());

        Assert.Equal((2, 0), (looks, unasked.Desk.Looks));
        Assert.Equal(unasked.Store.Writes, writes);
        Assert.Equal(looks, world.Desk.Looks);
    }

    [Fact]
    public async Task A_journal_that_was_decided_without_the_desk_goes_on_without_it()
    {
        world.GivenTicket();
        world.Options.AskDesk = false;
        await world.CloseAsync(ClosedCallBuilder.Resolved());

        world.Options.AskDesk = true;
        var journal = await world.AnswerAsync("c-1", solved: true);

        Assert.Equal(FollowUpOutcome.Confirmed, journal.Outcome);
        Assert.DoesNotContain(journal.Entries, e => e.Name == "look-at-desk.v1");
    }

    private static string PlanOf(Journal journal) => journal.Find(1, "decide.v1")!.Result!.Value.GetProperty("why").GetString()!;
}
