using CallFollowUp.Domain.Emails;
using CallFollowUp.TestKit;
using CallFollowUp.TestKit.FollowUps;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow.Tests.Operations;

/// <summary>One switch keeps all mails back, and nothing else.</summary>
public sealed class PausedMailsTests
{
    private readonly FollowUpWorld world = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_waits_visibly_while_mails_are_paused_and_leaves_when_they_are_resumed()
    {
        await PauseAsync();
        var journal = await world.CloseAsync(ClosedCallBuilder.Resolved());
        Assert.Equal(FollowUpStatus.Scheduled, FollowUpStatus.Of(journal!));
        Assert.Equal("all mails are paused", journal!.Attention!.Reason);

        await world.PassAsync(TimeSpan.FromDays(2));
        Assert.Empty(world.Mails);

        await world.MailSwitch.ResumeAsync(Stop);
        await world.PassAsync(TimeSpan.FromMinutes(2));

        Assert.Equal([EmailKind.Confirm], world.Mails);
        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(await world.JournalAsync("c-1")));
        Assert.DoesNotContain(world.Markers.All, m => m.StartsWith(MarkerNames.PausedPrefix, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Which_mail_waits_is_shown_and_that_no_time_is_set_for_it()
    {
        world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        await PauseAsync();
        await world.PassAsync(TimeSpan.FromSeconds(10));
        await world.AnswerAsync("c-1", solved: true);

        var preview = world.Previews().Of(await world.JournalAsync("c-1"))!;

        Assert.Equal((EmailKind.FinalNote, null), (preview.Kind, preview.LeavesAt));
    }

    [Fact]
    public async Task Tickets_are_opened_all_the_same()
    {
        var ticket = world.GivenTicket();
        await PauseAsync();

        await world.CloseAsync(ClosedCallBuilder.Unresolved());

        Assert.Equal(TicketState.Open, ticket.State);
        Assert.Empty(world.Mails);
    }

    [Fact]
    public async Task A_mail_that_was_to_be_tried_again_waits_as_well()
    {
        world.Emails.Next(SendOutcome.Busy);
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        await PauseAsync();

        await world.PassAsync(TimeSpan.FromHours(3));
        Assert.Equal(FollowUpStatus.Scheduled, FollowUpStatus.Of(await world.JournalAsync("c-1")));
        Assert.Equal(1, world.Emails.Attempts);

        await world.MailSwitch.ResumeAsync(Stop);
        await world.PassAsync(TimeSpan.FromMinutes(2));
        Assert.Equal([EmailKind.Confirm], world.Mails);
    }

    [Fact]
    public async Task A_paused_mail_can_be_stopped()
    {
        await PauseAsync();
        await world.CloseAsync(ClosedCallBuilder.Resolved());

        await world.OrderAsync("c-1", OperatorAction.Decline);
        await world.DrainAsync();
        await world.MailSwitch.ResumeAsync(Stop);
        await world.PassAsync(TimeSpan.FromDays(10));

        Assert.Empty(world.Mails);
        Assert.Equal(FollowUpOutcome.NoFollowUp, (await world.JournalAsync("c-1")).Outcome);
        Assert.Null(world.Customers.SlotHolder("cu-88"));
    }

    [Fact]
    public async Task A_resumption_wakes_no_more_than_a_sweep_may()
    {
        for (var i = 0; i < DeadlineSweep.MostPerRun + 10; i++)
            await world.Markers.PutAsync($"{MarkerNames.PausedPrefix}c-{i}", Stop);

        await PauseAsync();
        Assert.Equal(0, await world.SweepAsync());
        await world.MailSwitch.ResumeAsync(Stop);

        Assert.Equal(DeadlineSweep.MostPerRun, await world.SweepAsync());
    }

    [Fact]
    public async Task Storage_is_asked_about_the_pause_every_few_seconds_only()
    {
        var pauses = new MailPauses(world.MailSwitch, world.Clock);

        for (var second = 0; second < 10; second++, world.Clock.Advance(TimeSpan.FromSeconds(1)))
            await pauses.CurrentAsync(Stop);

        Assert.Equal(2, world.MailSwitch.Reads);
    }

    [Fact]
    public async Task Who_pauses_and_resumes_first_is_in_the_audit_log_and_the_second_changes_nothing()
    {
        var pauses = new MailPauses(world.MailSwitch, world.Clock);
        var desk = new MailSwitchDesk(world.MailSwitch, pauses, world.Audit, world.Clock);

        await desk.PauseAsync("ann", "wrong template", Stop);
        var second = await desk.PauseAsync("bob", "me too", Stop);
        Assert.Equal(("ann", "wrong template"), (second.By, second.Why));
        Assert.Equal(second, await pauses.CurrentAsync(Stop));
        Assert.True(await desk.ResumeAsync("bob", null, Stop));
        Assert.False(await desk.ResumeAsync("ann", null, Stop));

        Assert.Null(await pauses.CurrentAsync(Stop));
        Assert.Equal([("ann", "pause-mails"), ("bob", "resume-mails")], world.Audit.All.Select(e => (e.By, e.What)));
    }

    private Task PauseAsync() => world.MailSwitch.PauseAsync(new MailPause("ann", "wrong template", world.Clock.GetUtcNow()), Stop);
}
