using System.Net;
using CallFollowUp.Workflow;

namespace CallFollowUp.Functions.Tests.Replies;

public sealed class AnswerPageTests : IAsyncLifetime
{
    private ReplySite site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await ReplySite.OpenAsync();
        await site.FollowUpAsync(Calls.Resolved());
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Page_names_the_call_by_subject_and_day_and_nothing_else_of_the_customer()
    {
        var page = await OpenAsync("solved");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("en", page.Page.DocumentElement.GetAttribute("lang"));
        Assert.Contains(Calls.Subject, page.Text, StringComparison.Ordinal);
        Assert.Contains("20 November 2026", page.Text, StringComparison.Ordinal);
        foreach (var personal in new[] { "Owen", "Clarke", "owen@", "4712", "cu-1", "Priya" })
            Assert.DoesNotContain(personal, page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("solved")]
    [InlineData("not-solved")]
    public async Task The_mails_button_is_chosen_already_and_still_needs_a_press(string answer)
    {
        var page = await OpenAsync(answer);

        Assert.Equal(answer, page.Fields()["answer"]);
        Assert.DoesNotContain(site.Ports.Queues.Sent, s => s.Message.Event is not null);
    }

    [Fact]
    public async Task Page_offers_wishes_a_comment_and_the_way_to_stop_the_mails()
    {
        var page = await OpenAsync("not-solved");

        Assert.Equal(5, page.Page.QuerySelectorAll("input[name=wish]").Length);
        Assert.Equal("2000", page.Page.QuerySelector("textarea[name=comment]")!.GetAttribute("maxlength"));
        var stop = await new Visitor(site.Client).OpenAsync(new Uri(page.Page.QuerySelector("footer a")!.GetAttribute("href")!).PathAndQuery);
        Assert.Equal("Stop these mails?", stop.Title);
    }

    [Fact]
    public async Task Solved_confirms_the_follow_up_and_says_what_happens_next()
    {
        var page = await (await OpenAsync("solved")).SubmitAsync();
        await site.WorkOffAsync();

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Thank you for your answer", page.Title);
        Assert.Contains("?answer=not-solved", page.Body, StringComparison.Ordinal);
        Assert.Equal(FollowUpOutcome.Confirmed, (await site.JournalAsync()).Outcome);
    }

    [Fact]
    public async Task Not_solved_reopens_the_ticket_with_the_customers_words_redacted()
    {
        var page = await (await OpenAsync("not-solved")).SubmitAsync(
            ("comment", "The light is red again.\r\nCall me on +44 20 7946 0000."), ("wish", "a call back"));
        await site.WorkOffAsync();

        Assert.Contains("21 November 2026", page.Text, StringComparison.Ordinal);
        Assert.Equal(FollowUpOutcome.Reopened, (await site.JournalAsync()).Outcome);
        var note = Assert.Single(Assert.Single(site.Ports.Tickets.Tickets).Notes).Value;
        Assert.Contains("The light is red again. Call me on [number].", note, StringComparison.Ordinal);
        Assert.Contains("They would like: a call back", note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opened_again_the_page_shows_the_answer_so_far()
    {
        await (await OpenAsync("not-solved")).SubmitAsync(("comment", "Still red."));
        await site.WorkOffAsync();

        var page = await new Visitor(site.Client).OpenAsync(site.Ports.Mails.Sent[0].Draft.Text.Split('\n')
            .Single(l => l.EndsWith("?answer=solved", StringComparison.Ordinal)).Replace("https://care.example", "", StringComparison.Ordinal).Split('?')[0]);

        Assert.Equal("not-solved", page.Fields()["answer"]);
        Assert.Equal("Still red.", page.Fields()["comment"]);
        Assert.Contains("Your answer so far: something is still open.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_chosen_is_asked_for_kindly()
    {
        var page = await OpenAsync("solved");
        var form = page.Fields()["form"];

        await page.PostAsync(site.Ports.AnswerLink(), new FormUrlEncodedContent(new Dictionary<string, string> { ["form"] = form, ["answer"] = "maybe" }));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Please choose one of the two answers first.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follow_up_that_a_person_ended_takes_no_answers()
    {
        await site.Ports.Queues.EnqueueEventAsync(
            new Workflow.Ports.FollowUpMessage { CallId = Calls.Id, EventId = "x", Event = Workflow.Journaling.ControlEvents.Cancel }, default, default);
        await site.WorkOffAsync();

        var page = await OpenAsync("solved");

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Equal("This case is closed", page.Title);
    }

    private Task<Visitor> OpenAsync(string answer) => new Visitor(site.Client).OpenAsync(site.Ports.AnswerLink(answer));
}
