using CallFollowUp.Domain.Emails;
using CallFollowUp.TestKit;
using CallFollowUp.TestKit.FollowUps;
using CallFollowUp.Workflow.Operations;

namespace CallFollowUp.Workflow.Tests.Operations;

/// <summary>Buttons act once, whoever presses them how often.</summary>
public sealed class OperatorDeskTests
{
    private readonly FollowUpWorld world = new();

    [Fact]
    public async Task An_approval_pressed_twice_sends_one_mail()
    {
        await world.CloseAsync(OldCall());
        var seen = await world.BasisAsync("c-1");

        var first = await world.OrderAsync("c-1", OperatorAction.Approve, basis: seen);
        world.Clock.Advance(TimeSpan.FromMilliseconds(200));
        var second = await world.OrderAsync("c-1", OperatorAction.Approve, basis: seen);
        await world.DrainAsync();
        var third = await world.OrderAsync("c-1", OperatorAction.Approve, basis: seen);

        Assert.Equal(
            [OrderResult.Accepted, OrderResult.AlreadyDone, OrderResult.AlreadyDone], new[] { first, second, third }.Select(a => a.Result));
        Assert.Equal("ann", third.By);
        Assert.Equal([EmailKind.Confirm], world.Mails);
    }

    [Fact]
    public async Task Of_two_operators_who_decide_otherwise_the_first_decides_and_the_second_hears_it()
    {
        await world.CloseAsync(OldCall());

        await world.OrderAsync("c-1", OperatorAction.Decline, by: "ann");
        var second = await world.OrderAsync("c-1", OperatorAction.Approve, by: "bob");
        await world.DrainAsync();

        Assert.Equal((OrderResult.AlreadyDone, "ann"), (second.Result, second.By));
        Assert.Equal(FollowUpOutcome.NoFollowUp, (await world.JournalAsync("c-1")).Outcome);
        Assert.Empty(world.Mails);
    }

    [Fact]
    public async Task A_stale_approval_does_not_end_a_later_call_back()
    {
        await world.CloseAsync(OldCall().WithoutAddress());
        var held = await world.BasisAsync("c-1");
        await world.OrderAsync("c-1", OperatorAction.Approve, by: "ann", basis: held);
        await world.DrainAsync();
        Assert.Equal("call-back.v1", (await world.JournalAsync("c-1")).Attention!.Step);

        var stale = await world.OrderAsync("c-1", OperatorAction.Done, basis: held);
        await world.DrainAsync();

        Assert.Equal(OrderResult.AlreadyDone, stale.Result);
        Assert.Equal("call-back.v1", (await world.JournalAsync("c-1")).Attention!.Step);
    }

    [Fact]
    public async Task A_button_of_a_page_that_is_out_of_date_does_nothing()
    {
        world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        var waiting = await world.BasisAsync("c-1");
        await world.AnswerAsync("c-1", solved: true);

        var stale = await world.OrderAsync("c-1", OperatorAction.Reopen, basis: waiting);
        await world.DrainAsync();

        Assert.Equal(OrderResult.ChangedMeanwhile, stale.Result);
        Assert.Equal(FollowUpOutcome.Confirmed, (await world.JournalAsync("c-1")).Outcome);
    }

    [Fact]
    public async Task That_a_mail_arrived_meanwhile_makes_no_button_stale()
    {
        world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        var waiting = await world.BasisAsync("c-1");
        await world.ReportAsync("c-1", "c-1/send-email.v1", EmailReport.Delivered);

        Assert.Equal(OrderResult.Accepted, (await world.OrderAsync("c-1", OperatorAction.Reopen, basis: waiting)).Result);
    }

    [Fact]
    public async Task What_makes_no_sense_is_not_possible()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());

        Assert.Equal(OrderResult.NotPossible, (await world.OrderAsync("c-1", OperatorAction.Approve)).Result);
        Assert.Equal(OrderResult.NotPossible, (await world.OrderAsync("c-1", OperatorAction.Cancel, why: " ")).Result);
        Assert.Equal(OrderResult.NotPossible, (await world.OrderAsync("c-1", OperatorAction.OverrideVerdict, verdict: new VerdictOverride("maybe"))).Result);
        Assert.Equal(OrderResult.NotPossible, (await world.OrderAsync("c-1", OperatorAction.OverrideVerdict, verdict: new VerdictOverride(VerdictOverride.Resolved))).Result);
        Assert.Empty(world.Audit.All);
    }

    [Fact]
    public async Task Every_accepted_order_is_in_the_audit_log()
    {
        await world.CloseAsync(OldCall());

        await world.OrderAsync("c-1", OperatorAction.Decline, by: "ann", why: "a test call");

        var entry = Assert.Single(world.Audit.All);
        Assert.Equal(("ann", "decline", "c-1", "a test call"), (entry.By, entry.What, entry.CallId, entry.Why));
    }

    [Fact]
    public async Task A_claim_that_a_crash_left_behind_keeps_nobody_from_acting_later()
    {
        await world.CloseAsync(OldCall());
        var basis = await world.BasisAsync("c-1");
        await world.OrderAsync("c-1", OperatorAction.Approve, by: "ann", basis: basis);
        world.Queues.TakeEvent();

        world.Clock.Advance(TimeSpan.FromMinutes(3));
        var later = await world.OrderAsync("c-1", OperatorAction.Approve, by: "bob", basis: basis);
        await world.DrainAsync();

        Assert.Equal(OrderResult.Accepted, later.Result);
        Assert.Equal([EmailKind.Confirm], world.Mails);
    }

    [Fact]
    public async Task A_failed_step_is_tried_again_once()
    {
        world.Emails.Next(SendOutcome.Refuse);
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        var seen = await world.BasisAsync("c-1");

        await world.OrderAsync("c-1", OperatorAction.Resend, basis: seen);
        await world.OrderAsync("c-1", OperatorAction.Resend, by: "bob", basis: seen);
        await world.DrainAsync();

        Assert.Equal(2, world.Emails.Attempts);
        Assert.Equal("c-1/send-email.v1#2", Assert.Single(world.Emails.Sent).Key.ToString());
    }

    [Fact]
    public async Task A_failed_ticket_is_redriven()
    {
        world.GivenTicket();
        world.Desk.FailNextWith = new CallFollowUp.Workflow.Journaling.PermanentFailureException("401 from the desk", "Renew the key.");
        var failed = await world.CloseAsync(ClosedCallBuilder.Unresolved());
        Assert.Equal([OperatorAction.Redrive, OperatorAction.Cancel], OperatorActions.PossibleFor(failed!).Select(p => p.Action));

        await world.OrderAsync("c-1", OperatorAction.Redrive);
        await world.DrainAsync();

        Assert.Equal([EmailKind.Reopened], world.Mails);
    }

    [Fact]
    public async Task A_cancelled_follow_up_writes_no_more()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());

        await world.OrderAsync("c-1", OperatorAction.Cancel);
        await world.DrainAsync();
        await world.PassAsync(TimeSpan.FromDays(30));

        Assert.Equal(FollowUpStatus.Cancelled, FollowUpStatus.Of(await world.JournalAsync("c-1")));
        Assert.Equal([EmailKind.Confirm], world.Mails);
    }

    private ClosedCallBuilder OldCall() => ClosedCallBuilder.Resolved().ClosedAt(world.Clock.GetUtcNow().AddDays(-20));
}
