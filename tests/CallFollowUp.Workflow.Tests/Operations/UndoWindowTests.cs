using CallFollowUp.Domain.Emails;
using CallFollowUp.TestKit.FollowUps;
using CallFollowUp.Workflow.Operations;

namespace CallFollowUp.Workflow.Tests.Operations;

/// <summary>With an undo window every mail can be stopped for a while.</summary>
public sealed class UndoWindowTests
{
    private readonly FollowUpWorld world = new();

    public UndoWindowTests() => world.Options.UndoWindow = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Every_mail_leaves_when_its_window_is_over()
    {
        world.GivenTicket();
        var journal = await world.CloseAsync(ClosedCallBuilder.Resolved());
        Assert.Equal(FollowUpStatus.Scheduled, FollowUpStatus.Of(journal!));
        await world.PassAsync(TimeSpan.FromMinutes(9));
        Assert.Empty(world.Mails);

        await world.PassAsync(TimeSpan.FromMinutes(2));
        Assert.Equal([EmailKind.Confirm], world.Mails);

        await world.AnswerAsync("c-1", solved: true);
        Assert.Equal([EmailKind.Confirm], world.Mails);
        await world.PassAsync(TimeSpan.FromMinutes(11));
        Assert.Equal([EmailKind.Confirm, EmailKind.FinalNote], world.Mails);
    }

    [Fact]
    public async Task A_mail_that_is_stopped_in_time_never_leaves()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());

        await world.OrderAsync("c-1", OperatorAction.Decline);
        await world.DrainAsync();
        await world.PassAsync(TimeSpan.FromDays(10));

        Assert.Empty(world.Mails);
        Assert.Null(world.Customers.SlotHolder("cu-88"));
    }

    [Fact]
    public async Task A_mail_can_be_read_changed_and_sent_at_once()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        var preview = world.Previews().Of(await world.JournalAsync("c-1"))!;

        await world.OrderAsync("c-1", OperatorAction.EditAndSend, mail: new MailEdit(preview.Kind, "Better", "Better words."));
        await world.DrainAsync();

        Assert.Equal("Better", Assert.Single(world.Emails.Sent).Draft.Subject);
    }

    [Fact]
    public async Task A_stop_that_comes_late_answers_for_no_other_mail()
    {
        world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        var seen = await world.BasisAsync("c-1");
        await world.PassAsync(TimeSpan.FromMinutes(11));
        await world.AnswerAsync("c-1", solved: true);

        var late = await world.OrderAsync("c-1", OperatorAction.Decline, basis: seen);
        await world.DrainAsync();
        await world.PassAsync(TimeSpan.FromMinutes(11));

        Assert.Equal(OrderResult.ChangedMeanwhile, late.Result);
        Assert.Equal([EmailKind.Confirm, EmailKind.FinalNote], world.Mails);
    }

    [Fact]
    public async Task A_window_that_is_switched_off_meanwhile_is_waited_out_all_the_same()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        world.Options.UndoWindow = TimeSpan.Zero;

        await world.PassAsync(TimeSpan.FromMinutes(11));

        Assert.Equal([EmailKind.Confirm], world.Mails);
        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(await world.JournalAsync("c-1")));
    }
}
