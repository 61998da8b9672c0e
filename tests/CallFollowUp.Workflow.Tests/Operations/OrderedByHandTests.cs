using CallFollowUp.Domain.Emails;
using CallFollowUp.TestKit;
using CallFollowUp.TestKit.FollowUps;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Ports;
using CallFollowUp.Workflow.Views;

namespace CallFollowUp.Workflow.Tests.Operations;

/// <summary>What follows when a person edits, resends, reopens or corrects.</summary>
public sealed class OrderedByHandTests
{
    private static readonly VerdictOverride Unresolved = new(VerdictOverride.Unresolved);

    private readonly FollowUpWorld world = new();

    [Fact]
    public async Task A_held_mail_is_shown_and_leaves_in_the_operators_words()
    {
        await world.CloseAsync(OldCall());
        var preview = world.Previews().Of(await world.JournalAsync("c-1"))!;
        Assert.Equal(EmailKind.Confirm, preview.Kind);
        Assert.True(MailEdit.TryOf(preview.Kind, "About your invoice", "Hello Dana,\n\nsorry that this took us so long.", out var edit, out _));

        await world.OrderAsync("c-1", OperatorAction.EditAndSend, mail: edit);
        await world.DrainAsync();

        var sent = Assert.Single(world.Emails.Sent).Draft;
        Assert.Equal(("About your invoice", "Hello Dana,\n\nsorry that this took us so long."), (sent.Subject, sent.Text));
        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(await world.JournalAsync("c-1")));
    }

    [Fact]
    public async Task An_edited_mail_is_not_sent_where_none_would_be()
    {
        await world.CloseAsync(OldCall().WithoutAddress());

        var answer = await world.OrderAsync("c-1", OperatorAction.EditAndSend, mail: new MailEdit(EmailKind.Confirm, "Subject", "Text"));

        Assert.Equal(OrderResult.NotPossible, answer.Result);
    }

    [Theory]
    [InlineData(null, "text")]
    [InlineData("subject", " \n ")]
    [InlineData("\u202E", "text")]
    public void A_mail_needs_words(string? subject, string? text)
    {
        Assert.False(MailEdit.TryOf(EmailKind.Ask, subject, text, out _, out var problem));
        Assert.NotNull(problem);
    }

    [Fact]
    public async Task A_mail_is_sent_again_as_a_new_one_and_its_answer_awaited_anew()
    {
        world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        await world.PassAsync(TimeSpan.FromDays(1));
        var seen = await world.BasisAsync("c-1");

        await world.OrderAsync("c-1", OperatorAction.Resend, basis: seen);
        await world.OrderAsync("c-1", OperatorAction.Resend, by: "bob", basis: seen);
        await world.DrainAsync();

        Assert.Equal(["c-1/send-email.v1", "c-1/2/send-again.v1"], world.Emails.Sent.Select(s => s.Key.ToString()));
        Assert.Equal([EmailKind.Confirm, EmailKind.Confirm], world.Mails);
        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(await world.JournalAsync("c-1")));

        var solved = await world.AnswerAsync("c-1", solved: true);
        Assert.Equal(FollowUpOutcome.Confirmed, solved.Outcome);
    }

    [Fact]
    public async Task A_note_that_is_sent_again_leaves_the_outcome_as_it_was()
    {
        world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        await world.AnswerAsync("c-1", solved: true);

        await world.OrderAsync("c-1", OperatorAction.Resend);
        await world.DrainAsync();

        Assert.Equal([EmailKind.Confirm, EmailKind.FinalNote, EmailKind.FinalNote], world.Mails);
        Assert.Equal(FollowUpOutcome.Confirmed, (await world.JournalAsync("c-1")).Outcome);
    }

    [Fact]
    public async Task A_ticket_reopened_by_hand_ends_the_wait_and_tells_the_customer()
    {
        var ticket = world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Resolved());

        await world.OrderAsync("c-1", OperatorAction.Reopen, why: "the line is down again");
        await world.DrainAsync();

        var journal = await world.JournalAsync("c-1");
        Assert.Equal((2, FollowUpOutcome.Reopened), (journal.Round, journal.Outcome));
        Assert.Equal(TicketState.Open, ticket.State);
        Assert.Contains("the line is down again", ticket.Notes["c-1/2/reopen-ticket.v1"], StringComparison.Ordinal);
        Assert.Equal([EmailKind.Confirm, EmailKind.Reopened], world.Mails);
        Assert.Empty(world.Markers.All);
    }

    [Fact]
    public async Task A_corrected_verdict_reopens_the_ticket_and_is_kept_as_a_label()
    {
        var ticket = world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Resolved());

        await world.OrderAsync("c-1", OperatorAction.OverrideVerdict, why: "she said it is not", verdict: Unresolved);
        await world.DrainAsync();

        var journal = await world.JournalAsync("c-1");
        Assert.Equal((2, FollowUpOutcome.Reopened, TicketState.Open), (journal.Round, journal.Outcome, ticket.State));
        Assert.Equal([EmailKind.Confirm, EmailKind.Reopened], world.Mails);
        Assert.Equal("unresolved", FollowUpView.Of(journal).Resolution);
        var label = Assert.Single(await world.Labels.ListAsync(default).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("c-1", "ann", "resolved", Unresolved), (label.CallId, label.By, label.Assessed, label.Corrected));
    }

    [Fact]
    public async Task A_corrected_verdict_from_which_nothing_else_follows_is_only_kept()
    {
        await world.CloseAsync(ClosedCallBuilder.Unclear());

        await world.OrderAsync("c-1", OperatorAction.OverrideVerdict, verdict: new VerdictOverride(VerdictOverride.Resolved));
        await world.DrainAsync();

        var journal = await world.JournalAsync("c-1");
        Assert.Equal((1, FollowUpStatus.AwaitingReply), (journal.Round, FollowUpStatus.Of(journal)));
        Assert.Single(await world.Labels.ListAsync(default).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal("resolved", world.Outcomes.Latest.Single().Verdict);
    }

    [Fact]
    public async Task A_held_call_that_is_judged_by_a_person_is_followed_up_by_their_word()
    {
        world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Unclear().NotToBeContacted());
        Assert.Equal(FollowUpStatus.Held, FollowUpStatus.Of(await world.JournalAsync("c-1")));

        await world.OrderAsync("c-1", OperatorAction.OverrideVerdict, verdict: Unresolved);
        await world.DrainAsync();

        Assert.Equal(FollowUpOutcome.Reopened, (await world.JournalAsync("c-1")).Outcome);
        Assert.Empty(world.Mails);
    }

    [Fact]
    public async Task An_order_waits_until_a_mail_under_way_is_settled()
    {
        world.GivenTicket();
        world.Emails.Next(SendOutcome.Busy);
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        await world.SendAsync("c-1", "reopen:1", FollowUpEvents.ReopenAsked);
        Assert.Equal(FollowUpStatus.Retrying, FollowUpStatus.Of(await world.JournalAsync("c-1")));

        await world.PassAsync(TimeSpan.FromMinutes(10));

        var journal = await world.JournalAsync("c-1");
        Assert.Equal((2, FollowUpOutcome.Reopened), (journal.Round, journal.Outcome));
        Assert.Equal([EmailKind.Confirm, EmailKind.Reopened], world.Mails);
    }

    [Fact]
    public async Task A_decision_of_an_older_version_names_no_step_and_still_counts()
    {
        await world.CloseAsync(OldCall());

        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(await world.DecideAsync("c-1", OperatorDecision.Approve)));
    }

    private ClosedCallBuilder OldCall() => ClosedCallBuilder.Resolved().ClosedAt(world.Clock.GetUtcNow().AddDays(-20));
}
