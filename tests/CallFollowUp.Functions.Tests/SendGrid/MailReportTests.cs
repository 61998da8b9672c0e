using CallFollowUp.TestKit.SendGrid;
using CallFollowUp.Workflow;

namespace CallFollowUp.Functions.Tests.SendGrid;

/// <summary>From the mail that leaves by the API to what its events change.</summary>
public sealed class MailReportTests
{
    private const string FirstMail = "c-1/send-email.v1";
    private const string Done = """{"decision":"done"}""";

    [Fact]
    public async Task A_mail_that_arrived_is_waited_on_in_peace()
    {
        await using var world = await MailWorld.BeginAsync();
        await world.CloseCallAsync(solved: true);

        await world.ReportAsync(Event("delivered"));
        var journal = await world.PassAsync(TimeSpan.FromHours(25));

        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(journal));
    }

    /// <summary>With the message's own three (put, get, delete), that is five storage requests for a mail.</summary>
    [Fact]
    public async Task Word_of_its_arrival_costs_one_read_and_one_write()
    {
        await using var world = await MailWorld.BeginAsync();
        await world.CloseCallAsync(solved: true);
        var before = world.Storage;

        await world.ReportAsync(Event("delivered"));

        // One more read: this test's own look at the journal.
        Assert.Equal((before.Reads + 2, before.Writes + 1, before.Markers), world.Storage);
    }

    [Fact]
    public async Task A_mail_of_which_nothing_is_heard_needs_a_look_and_its_answer_still_counts()
    {
        await using var world = await MailWorld.BeginAsync();
        await world.CloseCallAsync(solved: true);

        var journal = await world.PassAsync(TimeSpan.FromHours(25));
        Assert.Equal(FollowUpStatus.NeedsAttention, FollowUpStatus.Of(journal));
        Assert.Contains("has not said", journal.Attention!.Reason, StringComparison.Ordinal);

        journal = await world.TellAsync(FollowUpEvents.CustomerAnswered, """{"solved":true}""");
        Assert.Equal(FollowUpOutcome.Confirmed, journal.Outcome);
    }

    [Fact]
    public async Task Late_word_of_its_arrival_ends_the_worry()
    {
        await using var world = await MailWorld.BeginAsync();
        await world.CloseCallAsync(solved: true);
        await world.PassAsync(TimeSpan.FromHours(25));

        var journal = await world.ReportAsync(Event("delivered"));

        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(journal));
        Assert.Null(journal.Attention);
    }

    [Fact]
    public async Task A_person_who_looked_lets_it_go_on()
    {
        await using var world = await MailWorld.BeginAsync();
        await world.CloseCallAsync(solved: true);
        await world.PassAsync(TimeSpan.FromHours(25));

        var journal = await world.TellAsync(FollowUpEvents.OperatorDecided, Done);

        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(journal));
    }

    [Theory]
    [InlineData("SendGrid:Sandbox", "true")]
    [InlineData("SendGrid:WebhookPublicKey", "")]
    [InlineData("FollowUps:DeliveryWithin", "00:00:00")]
    public async Task Where_no_word_is_to_come_none_is_missed(string setting, string value)
    {
        await using var world = await MailWorld.BeginAsync((setting, value));
        await world.CloseCallAsync(solved: true);

        var journal = await world.PassAsync(TimeSpan.FromHours(25));

        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(journal));
    }

    [Fact]
    public async Task A_notice_of_a_reopening_is_seen_delivered_before_the_end()
    {
        await using var world = await MailWorld.BeginAsync();
        var journal = await world.CloseCallAsync(solved: false);
        Assert.Equal(FollowUpStatus.Scheduled, FollowUpStatus.Of(journal));

        journal = await world.ReportAsync(Event("delivered"));

        Assert.Equal((FollowUpStatus.Completed, FollowUpOutcome.Reopened), (FollowUpStatus.Of(journal), journal.Outcome));
    }

    [Fact]
    public async Task A_bounce_marks_the_address_leaves_a_note_and_asks_for_a_call()
    {
        await using var world = await MailWorld.BeginAsync();
        await world.CloseCallAsync(solved: true);

        var journal = await world.ReportAsync(Event("bounce", """ ,"type":"bounce","reason":"550 no such user" """));

        Assert.Equal(FollowUpStatus.NeedsAttention, FollowUpStatus.Of(journal));
        Assert.Equal("the mail did not arrive", journal.Attention!.Reason);
        Assert.Equal(MailWorld.Address, (await StandingAsync(world)).UnreachableAddress);
        Assert.Contains(world.Desk.Tickets.Single(t => t.Id == "4711").Notes.Values, n => n.Contains("550 no such user", StringComparison.Ordinal));

        journal = await world.TellAsync(FollowUpEvents.OperatorDecided, Done);
        Assert.Equal(FollowUpOutcome.NoFollowUp, journal.Outcome);
    }

    [Fact]
    public async Task A_block_is_for_now_and_leaves_the_address_alone()
    {
        await using var world = await MailWorld.BeginAsync();
        await world.CloseCallAsync(solved: true);

        var journal = await world.ReportAsync(Event("bounce", """ ,"type":"blocked","reason":"451 try later" """));

        Assert.Equal(FollowUpStatus.NeedsAttention, FollowUpStatus.Of(journal));
        Assert.Null((await StandingAsync(world)).UnreachableAddress);
        journal = await world.TellAsync(FollowUpEvents.CustomerAnswered, """{"solved":true}""");
        Assert.Equal(FollowUpOutcome.Confirmed, journal.Outcome);
    }

    [Fact]
    public async Task A_bounce_after_the_end_calls_a_person_once()
    {
        await using var world = await MailWorld.BeginAsync();
        await world.CloseCallAsync(solved: false);
        await world.ReportAsync(Event("delivered"));

        var journal = await world.ReportAsync(Event("bounce"));
        Assert.Equal((2, FollowUpStatus.NeedsAttention), (journal.Round, FollowUpStatus.Of(journal)));
        Assert.Equal(MailWorld.Address, (await StandingAsync(world)).UnreachableAddress);

        journal = await world.TellAsync(FollowUpEvents.OperatorDecided, Done);
        Assert.Equal(FollowUpOutcome.Reopened, journal.Outcome);
        journal = await world.ReportAsync(Event("dropped", """ ,"reason":"Bounced Address" """));
        Assert.Equal((2, FollowUpOutcome.Reopened), (journal.Round, journal.Outcome));
    }

    [Fact]
    public async Task A_confirmed_case_stays_confirmed_when_its_final_note_bounces()
    {
        await using var world = await MailWorld.BeginAsync();
        await world.CloseCallAsync(solved: true);
        await world.TellAsync(FollowUpEvents.CustomerAnswered, """{"solved":true}""");

        var journal = await world.ReportAsync(Event("bounce", key: "c-1/send-final-note.v1"));

        Assert.Equal((2, FollowUpOutcome.Confirmed), (journal.Round, journal.Outcome));
        Assert.Equal(MailWorld.Address, (await StandingAsync(world)).UnreachableAddress);
    }

    [Theory]
    [InlineData("spamreport")]
    [InlineData("unsubscribe")]
    [InlineData("group_unsubscribe")]
    public async Task A_wish_for_no_more_mails_is_kept_even_after_the_end(string name)
    {
        await using var world = await MailWorld.BeginAsync();
        await world.CloseCallAsync(solved: true);
        await world.TellAsync(FollowUpEvents.CustomerAnswered, """{"solved":true}""");

        var journal = await world.ReportAsync(Event(name));

        Assert.True((await StandingAsync(world)).OptedOut);
        Assert.Equal((1, FollowUpOutcome.Confirmed), (journal.Round, journal.Outcome));
    }

    [Fact]
    public async Task A_repeated_wish_does_not_undo_a_newer_one()
    {
        await using var world = await MailWorld.BeginAsync();
        await world.CloseCallAsync(solved: true);
        await world.ReportAsync(Event("unsubscribe"));
        await world.Customers.SetOptOutAsync(MailWorld.Customer, false, TestContext.Current.CancellationToken);

        await world.ReportAsync(Event("unsubscribe"));

        Assert.False((await StandingAsync(world)).OptedOut);
    }

    [Fact]
    public async Task An_event_settles_a_mail_whose_answer_was_lost()
    {
        await using var world = await MailWorld.BeginAsync();
        world.SendGrid.Next(ScriptedAnswer.TakeThenDrop);
        var journal = await world.CloseCallAsync(solved: true);
        Assert.Equal(FollowUpStatus.Retrying, FollowUpStatus.Of(journal));

        journal = await world.ReportAsync(Event("delivered"));

        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(journal));
        Assert.Single(world.SendGrid.Taken);
    }

    [Fact]
    public async Task Events_out_of_order_and_twice_come_to_the_same()
    {
        await using var world = await MailWorld.BeginAsync();
        await world.CloseCallAsync(solved: true);

        await world.ReportAsync(Event("spamreport"), Event("delivered"));
        var journal = await world.ReportAsync(Event("delivered"), Event("spamreport"));

        Assert.Equal(2, journal.Events.Count);
        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(journal));
        Assert.True((await StandingAsync(world)).OptedOut);
    }

    [Fact]
    public async Task Another_deployments_mail_is_left_out()
    {
        await using var world = await MailWorld.BeginAsync();
        await world.CloseCallAsync(solved: true);

        var journal = await world.ReportAsync(Event("bounce", key: "c-of-others/send-email.v1"));

        Assert.Empty(journal.Events);
        Assert.Empty(await world.DeadLetters.ListAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
    }

    private static Task<Workflow.Ports.CustomerStanding> StandingAsync(MailWorld world) => world.Customers.RegisterAsync(
        MailWorld.Customer, new(Domain.Calls.CallId.Parse("c-9"), world.Clock.GetUtcNow(), null, null), null, TestContext.Current.CancellationToken);

    private static string Event(string name, string more = "", string key = FirstMail) =>
        SendGridWebhookTests.Event(name, key, more: more);
}
