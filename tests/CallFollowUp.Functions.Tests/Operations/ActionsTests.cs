using System.Net;
using CallFollowUp.Functions.Tests.Replies;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Functions.Tests.Operations;

/// <summary>Buttons: each does its work once, and only for somebody who saw what they decided about.</summary>
public sealed class ActionsTests
{
    private static readonly string Old = Calls.Resolved(r => r["closedAt"] = "2026-01-01T00:00:00Z");

    [Fact]
    public async Task A_held_call_is_approved_and_its_mail_leaves_once()
    {
        await using var site = await HeldAsync();
        using var browser = await site.SignInAsync();
        await browser.OpenAsync("/calls/c-1");
        Assert.Contains("Follow it up", browser.Text, StringComparison.Ordinal);

        await browser.PressAsync("/calls/c-1", "approve");
        Assert.Equal((HttpStatusCode.SeeOther, "/calls/c-1?done=approve"), (browser.Status, browser.Location));
        await site.WorkOffAsync();

        await browser.OpenAsync(browser.Location!);
        Assert.Contains("Taken: approve", browser.Text, StringComparison.Ordinal);
        Assert.Contains("awaiting reply", browser.Text, StringComparison.Ordinal);
        Assert.Single(site.Ports.Mails.Sent);
        Assert.Equal(("approve", "Robin Op"), (site.Audit.All.Single().What, site.Audit.All.Single().By));
    }

    [Fact]
    public async Task The_same_button_pressed_twice_acts_once_and_says_who_was_first()
    {
        await using var site = await HeldAsync();
        using var browser = await site.SignInAsync();
        using var other = await site.SignInAsync("Kim Op");
        await browser.OpenAsync("/calls/c-1");
        await other.OpenAsync("/calls/c-1");
        var fields = browser.FieldsOf("approve");

        await browser.PostAsync("/calls/c-1", new(fields));
        site.Ports.Clock.Advance(TimeSpan.FromSeconds(1));
        await browser.PostAsync("/calls/c-1", new(fields));
        Assert.Equal(HttpStatusCode.Conflict, browser.Status);
        await other.PressAsync("/calls/c-1", "decline");
        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Contains("Already done by Robin Op", other.Text, StringComparison.Ordinal);

        await site.WorkOffAsync();
        Assert.Single(site.Ports.Mails.Sent);
        Assert.Single(site.Audit.All);
    }

    [Fact]
    public async Task A_button_of_yesterdays_page_does_nothing()
    {
        await using var site = await HeldAsync();
        using var browser = await site.SignInAsync();
        await browser.OpenAsync("/calls/c-1");
        var stale = browser.FieldsOf("cancel");
        await browser.PressAsync("/calls/c-1", "approve");
        await site.WorkOffAsync();

        await browser.PostAsync("/calls/c-1", stale, ("why", "no longer needed"));

        Assert.Equal(HttpStatusCode.Conflict, browser.Status);
        Assert.Contains("went on since you looked", browser.Text, StringComparison.Ordinal);
        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(await site.JournalAsync()));
    }

    [Fact]
    public async Task A_held_mail_is_edited_and_sent_with_the_persons_words()
    {
        await using var site = await HeldAsync();
        using var browser = await site.SignInAsync();
        await browser.OpenAsync("/calls/c-1");
        Assert.DoesNotContain("Owen", browser.Body, StringComparison.Ordinal);
        Assert.Empty(browser.Page.QuerySelectorAll("textarea[name=text]"));
        await browser.PressAsync("/calls/c-1", "reveal");
        Assert.Equal(("reveal", "Robin Op", "c-1"), (Assert.Single(site.Audit.All).What, site.Audit.All[0].By, site.Audit.All[0].CallId));
        var fields = browser.FieldsOf("edit-and-send");
        Assert.Contains("Owen", fields["text"], StringComparison.Ordinal);

        await browser.PostAsync("/calls/c-1", fields, ("subject", "Your router, and our thanks"), ("text", "Dear Owen,\n\nyour line was reset <b>by us</b>.\n\nIs it well now?"));
        Assert.Equal(HttpStatusCode.SeeOther, browser.Status);
        await site.WorkOffAsync();

        var sent = Assert.Single(site.Ports.Mails.Sent).Draft;
        Assert.Equal("Your router, and our thanks", sent.Subject);
        Assert.Contains("your line was reset", sent.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/calls/c-1/mails/0");
        Assert.Contains("your line was reset", browser.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_came_too_late_are_shown_again_to_be_copied()
    {
        await using var site = await HeldAsync();
        using var browser = await site.SignInAsync();
        await browser.OpenAsync("/calls/c-1");
        await browser.PressAsync("/calls/c-1", "reveal");
        var stale = browser.FieldsOf("edit-and-send");
        await browser.OpenAsync("/calls/c-1");
        await browser.PressAsync("/calls/c-1", "approve");
        await site.WorkOffAsync();

        await browser.PostAsync("/calls/c-1", stale, ("subject", "Your router"), ("text", "Dear Owen,\n\n<b>it took an hour</b> to write this."));

        Assert.Equal(HttpStatusCode.Conflict, browser.Status);
        Assert.Contains("<b>it took an hour</b> to write this.", browser.Page.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        Assert.Single(site.Ports.Mails.Sent);
    }

    [Fact]
    public async Task A_verdict_is_corrected_with_a_reason_and_not_without()
    {
        await using var site = await OperatorsSite.OpenAsync();
        await site.FollowUpAsync(Calls.Resolved());
        using var browser = await site.SignInAsync();
        await browser.OpenAsync("/calls/c-1");

        await browser.PressAsync("/calls/c-1", "override-verdict", ("verdict", "unresolved"), ("why", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("Give a reason", browser.Text, StringComparison.Ordinal);

        await browser.PressAsync("/calls/c-1", "override-verdict", ("verdict", "unresolved"), ("why", "The light went red again."));
        Assert.Equal(HttpStatusCode.SeeOther, browser.Status);
        await site.WorkOffAsync();
        await browser.OpenAsync("/calls/c-1");
        Assert.Contains("Not resolved", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Robin Op: The light went red again.", browser.Text, StringComparison.Ordinal);
        Assert.Equal(TicketState.Open, (await site.Ports.Tickets.FindAsync(Calls.TicketId, CancellationToken.None))!.State);
    }

    [Theory]
    [InlineData("")]
    [InlineData("wrong")]
    [InlineData("k1.AAAA.AAAA")]
    public async Task A_form_that_we_did_not_give_out_is_not_taken(string token)
    {
        await using var site = await HeldAsync();
        using var browser = await site.SignInAsync();
        await browser.OpenAsync("/calls/c-1");
        var before = site.Ports.State;

        await browser.PressAsync("/calls/c-1", "approve", ("form", token));

        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        Assert.Equal(before, site.Ports.State);
    }

    [Fact]
    public async Task A_form_that_was_given_to_somebody_else_is_not_taken()
    {
        await using var site = await HeldAsync();
        using var browser = await site.SignInAsync();
        using var other = await site.SignInAsync("Mallory");
        await browser.OpenAsync("/calls/c-1");
        await other.OpenAsync("/calls/c-1");

        await browser.PressAsync("/calls/c-1", "approve", ("form", other.FieldsOf("approve")["form"]));

        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        Assert.Empty(site.Audit.All);
    }

    [Theory]
    [InlineData("action", "explode")]
    [InlineData("basis", "")]
    [InlineData("basis", "1~1~held")]
    [InlineData("kind", "gift")]
    public async Task Forms_that_were_tampered_with_are_refused_with_words(string field, string value)
    {
        await using var site = await HeldAsync();
        using var browser = await site.SignInAsync();
        await browser.OpenAsync("/calls/c-1");
        await browser.PressAsync("/calls/c-1", "reveal");

        await browser.PressAsync("/calls/c-1", "edit-and-send", (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.NotEmpty(browser.Page.QuerySelectorAll("[role=alert]"));
        Assert.Equal("reveal", Assert.Single(site.Audit.All).What);
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_refused_with_words()
    {
        await using var site = await HeldAsync();
        using var browser = await site.SignInAsync();
        await browser.OpenAsync("/calls/c-1");

        await browser.PressAsync("/calls/c-1", "approve", ("why", new string('x', 100_000)));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "Not taken"), (browser.Status, browser.Title));
    }

    [Fact]
    public async Task A_dead_letter_is_redriven_once()
    {
        await using var site = await OperatorsSite.OpenAsync();
        await site.DeadLetters.FileAsync(
            new DeadLetter("closed-calls", "m-1", "c-9", "IOException: <b>owen@customer.example</b>", site.Ports.Clock.GetUtcNow(), """{"callId":"c-9"}"""),
            CancellationToken.None);
        using var browser = await site.SignInAsync();

        await browser.OpenAsync("/dead-letters");
        Assert.Contains("IOException: <b>[e-mail]</b>", browser.Text, StringComparison.Ordinal);
        var fields = browser.FieldsOf("");
        await browser.PostAsync("/dead-letters", new(fields));
        Assert.Equal("/dead-letters?done=redriven", browser.Location);
        await browser.PostAsync("/dead-letters", new(fields));
        Assert.Equal("/dead-letters?done=gone", browser.Location);
        await browser.OpenAsync("/dead-letters");
        Assert.Contains("No dead letters", browser.Text, StringComparison.Ordinal);
        Assert.Equal(AuditEntry.RedriveDeadLetter, Assert.Single(site.Audit.All).What);
    }

    [Fact]
    public async Task A_customer_is_erased_with_a_reason_and_a_receipt()
    {
        await using var site = await HeldAsync();
        using var browser = await site.SignInAsync();
        await browser.OpenAsync("/calls/c-1");
        var fields = browser.FieldsOf("erase-customer");
        fields.Remove("sure");

        await browser.PostAsync("/calls/c-1", fields, ("why", "The customer asked for it."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Empty(site.Audit.All);

        await browser.PostAsync("/calls/c-1", fields, ("sure", "yes"));
        Assert.Equal((HttpStatusCode.OK, "The customer was erased"), (browser.Status, browser.Title));
        Assert.NotNull((await site.JournalAsync()).ErasedAt);
        await browser.OpenAsync("/calls/c-1");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        await browser.OpenAsync("/log");
        Assert.Contains("Robin Op", browser.Text, StringComparison.Ordinal);
        Assert.Contains("erase customer", browser.Text, StringComparison.Ordinal);
        Assert.Contains("The customer asked for it.", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("cu-1", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_without_an_id_is_erased_by_their_call()
    {
        await using var site = await OperatorsSite.OpenAsync();
        await site.FollowUpAsync(Calls.Resolved(r => r["customer"]!.AsObject().Remove("id")));
        using var browser = await site.SignInAsync();
        await browser.OpenAsync("/calls/c-1");
        Assert.Contains("This call: its record has no customer id", browser.Text, StringComparison.Ordinal);

        await browser.PressAsync("/calls/c-1", "erase-customer", ("why", "The customer asked for it."));

        Assert.Equal("The customer was erased", browser.Title);
        Assert.NotNull((await site.JournalAsync()).ErasedAt);
    }

    [Fact]
    public async Task Storage_that_is_down_is_said_kindly_and_claims_nothing()
    {
        await using var site = await HeldAsync();
        using var browser = await site.SignInAsync();
        await browser.OpenAsync("/calls/c-1");
        site.Ports.QueuesAreDown = true;

        await browser.PressAsync("/calls/c-1", "approve");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "One moment, please"), (browser.Status, browser.Title));
        Assert.Equal(JournalStatus.Waiting, (await site.JournalAsync()).Status);
    }

    private static async Task<OperatorsSite> HeldAsync()
    {
        var site = await OperatorsSite.OpenAsync();
        await site.FollowUpAsync(Old);
        return site;
    }
}
