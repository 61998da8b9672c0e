using CallFollowUp.Domain.Emails;
using CallFollowUp.TestKit;
using CallFollowUp.TestKit.FollowUps;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Tests.FollowUps;

/// <summary>What nobody can know or mend from here waits for a person.</summary>
public sealed class PeopleDecideTests
{
    private readonly FollowUpWorld world = new();

    [Fact]
    public async Task An_old_call_is_held_and_followed_up_when_a_person_approves()
    {
        var held = await world.CloseAsync(OldCall());
        Assert.Equal(FollowUpStatus.Held, FollowUpStatus.Of(held!));
        Assert.Equal(["held/c-1"], world.Markers.Places);
        Assert.Empty(world.Mails);

        var journal = await world.DecideAsync("c-1", OperatorDecision.Approve);

        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(journal));
        Assert.Equal([EmailKind.Confirm], world.Mails);
    }

    [Fact]
    public async Task A_held_call_that_a_person_declines_is_not_followed_up()
    {
        await world.CloseAsync(OldCall());

        Assert.Equal(FollowUpOutcome.NoFollowUp, (await world.DecideAsync("c-1", OperatorDecision.Decline)).Outcome);
        Assert.Empty(world.Mails);
        Assert.Empty(world.Markers.All);
    }

    [Fact]
    public async Task An_approval_does_not_write_to_who_opted_out_meanwhile()
    {
        await world.CloseAsync(OldCall());
        await world.Customers.SetOptOutAsync("cu-88", true, TestContext.Current.CancellationToken);

        var journal = await world.DecideAsync("c-1", OperatorDecision.Approve);

        Assert.Equal(FollowUpOutcome.NoFollowUp, journal.Outcome);
        Assert.Empty(world.Mails);
        Assert.Null(world.Customers.SlotHolder("cu-88"));
    }

    [Fact]
    public async Task A_redrive_approves_nothing_that_is_held()
    {
        await world.CloseAsync(OldCall());

        var journal = await world.SendAsync("c-1", "redrive-1", ControlEvents.Redrive);

        Assert.Equal(FollowUpStatus.Held, FollowUpStatus.Of(journal));
    }

    [Fact]
    public async Task A_refused_mail_gives_the_slot_back_and_asks_for_a_call_back()
    {
        world.Emails.Next(SendOutcome.Refuse);

        var refused = await world.CloseAsync(ClosedCallBuilder.Resolved());
        Assert.Equal("the mail could not be sent: scripted: refused", refused!.Attention!.Reason);
        var journal = await world.DecideAsync("c-1", OperatorDecision.Done);

        Assert.Equal(FollowUpOutcome.NoFollowUp, journal.Outcome);
        Assert.Null(world.Customers.SlotHolder("cu-88"));
    }

    [Fact]
    public async Task A_refused_mail_is_sent_again_on_a_redrive()
    {
        world.Emails.Next(SendOutcome.Refuse);
        await world.CloseAsync(ClosedCallBuilder.Resolved());

        var journal = await world.SendAsync("c-1", "redrive-1", ControlEvents.Redrive);

        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(journal));
        Assert.Equal("c-1/send-email.v1#2", Assert.Single(world.Emails.Sent).Key.ToString());
    }

    [Fact]
    public async Task A_redrive_of_one_failure_does_not_answer_for_a_later_one()
    {
        world.GivenTicket();
        world.Desk.FailNextWith = new PermanentFailureException("401 from the desk", "Renew the key.");
        await world.CloseAsync(ClosedCallBuilder.Unresolved());
        world.Emails.Next(SendOutcome.Refuse);

        var journal = await world.SendAsync("c-1", "redrive-1", ControlEvents.Redrive);

        Assert.Equal("mail-failed.v1", journal.Attention!.Step);
        Assert.Equal(1, world.Emails.Attempts);
    }

    [Theory]
    [InlineData(OperatorDecision.Done, 1, FollowUpStatus.AwaitingReply)]
    [InlineData(OperatorDecision.Approve, 2, FollowUpStatus.AwaitingReply)]
    [InlineData(OperatorDecision.Decline, 1, FollowUpStatus.Completed)]
    public async Task A_mail_of_which_nobody_knows_whether_it_left_is_held_until_a_person_says(string decision, int mails, string status)
    {
        world.Emails.HasEvidence = false;
        world.Emails.Next(SendOutcome.AcceptThenLose);
        await world.CloseAsync(ClosedCallBuilder.Resolved());

        await world.PassAsync(world.Options.SettleWithin + TimeSpan.FromMinutes(1));
        var held = await world.JournalAsync("c-1");
        Assert.Equal(FollowUpStatus.Held, FollowUpStatus.Of(held));
        Assert.Single(world.Emails.Sent);

        var journal = await world.DecideAsync("c-1", decision);
        Assert.Equal(status, FollowUpStatus.Of(journal));
        Assert.Equal(mails, world.Emails.Sent.Count);
    }

    [Fact]
    public async Task A_report_of_the_provider_settles_a_mail_whose_answer_was_lost()
    {
        world.Emails.HasEvidence = false;
        world.Emails.Next(SendOutcome.AcceptThenLose);
        await world.CloseAsync(ClosedCallBuilder.Resolved());

        var journal = await world.ReportAsync("c-1", "c-1/send-email.v1", "processed");

        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(journal));
        Assert.Single(world.Emails.Sent);
    }

    [Fact]
    public async Task A_busy_provider_is_tried_again_later()
    {
        world.Emails.Next(SendOutcome.Busy, SendOutcome.Busy);
        var first = await world.CloseAsync(ClosedCallBuilder.Resolved());
        Assert.Equal(FollowUpStatus.Retrying, FollowUpStatus.Of(first!));

        await world.PassAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(await world.JournalAsync("c-1")));
        Assert.Single(world.Emails.Sent);
    }

    private ClosedCallBuilder OldCall() => ClosedCallBuilder.Resolved().ClosedAt(world.Clock.GetUtcNow().AddDays(-20));
}
