using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Functions.Tests.Replies;

public sealed class ChangedAnswerTests : IAsyncLifetime
{
    private ReplySite site = null!;
    private string link = "";

    public async ValueTask InitializeAsync()
    {
        site = await ReplySite.OpenAsync();
        await site.FollowUpAsync(Calls.Resolved());
        link = site.Ports.AnswerLink().Split('?')[0];
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_same_form_sent_twice_is_one_event()
    {
        var page = await OpenAsync("solved");
        var form = page.Fields();
        await page.PostAsync(link, new FormUrlEncodedContent(form));
        await page.PostAsync(link, new FormUrlEncodedContent(form));
        await site.WorkOffAsync();
        await page.PostAsync(link, new FormUrlEncodedContent(form));
        await site.WorkOffAsync();

        Assert.Equal("Thank you for your answer", page.Title);
        Assert.Single(await AnswersAsync());
        Assert.Single(site.Ports.Mails.Sent, m => m.Key.Step == "send-final-note.v1");
    }

    [Fact]
    public async Task The_same_answer_from_two_pages_is_acted_on_once()
    {
        var (one, other) = (await OpenAsync("solved"), await OpenAsync("solved"));
        await one.SubmitAsync();
        await other.SubmitAsync();
        await site.WorkOffAsync();
        await (await OpenAsync("solved")).SubmitAsync();
        await site.WorkOffAsync();

        Assert.Single(site.Ports.Mails.Sent, m => m.Key.Step == "send-final-note.v1");
        Assert.Equal(1, (await site.JournalAsync()).Round);
    }

    [Fact]
    public async Task Every_change_of_mind_counts()
    {
        foreach (var (answer, round, outcome) in new[]
        {
            ("solved", 1, FollowUpOutcome.Confirmed), ("not-solved", 2, FollowUpOutcome.Reopened), ("solved", 3, FollowUpOutcome.Confirmed),
        })
        {
            await (await OpenAsync(answer)).SubmitAsync();
            site.Ports.Clock.Advance(TimeSpan.FromSeconds(5));
            await site.WorkOffAsync();

            var journal = await site.JournalAsync();
            Assert.Equal((round, outcome), (journal.Round, journal.Outcome));
        }

        Assert.Equal(3, (await AnswersAsync()).Count);
    }

    [Fact]
    public async Task Changes_of_mind_are_not_lost_while_the_queue_is_long()
    {
        foreach (var answer in new[] { "solved", "not-solved", "solved" })
        {
            await (await OpenAsync(answer)).SubmitAsync();
            site.Ports.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        await site.WorkOffAsync();

        Assert.Equal(3, (await AnswersAsync()).Count);
        Assert.Equal(FollowUpOutcome.Confirmed, (await site.JournalAsync()).Outcome);
    }

    [Fact]
    public async Task The_last_word_counts_even_where_an_earlier_answer_arrives_later()
    {
        await (await OpenAsync("not-solved")).SubmitAsync();
        site.Ports.Clock.Advance(TimeSpan.FromSeconds(5));
        await (await OpenAsync("solved")).SubmitAsync();
        var overtaken = site.Ports.Queues.TakeEvent()!;
        await site.WorkOffAsync();

        await site.Ports.Queues.EnqueueEventAsync(overtaken, TimeSpan.Zero, CancellationToken.None);
        await site.WorkOffAsync();

        Assert.Equal(FollowUpOutcome.Confirmed, (await site.JournalAsync()).Outcome);
    }

    [Fact]
    public async Task The_thanks_offer_the_undo()
    {
        var page = await (await OpenAsync("solved")).SubmitAsync();
        await site.WorkOffAsync();

        await page.OpenAsync(link + page.Page.QuerySelector("main a")!.GetAttribute("href"));
        Assert.Equal("not-solved", page.Fields()["answer"]);
        site.Ports.Clock.Advance(TimeSpan.FromMinutes(1));
        await page.SubmitAsync(("comment", "It is red again."));
        await site.WorkOffAsync();

        Assert.Equal(FollowUpOutcome.Reopened, (await site.JournalAsync()).Outcome);
    }

    [Fact]
    public async Task New_words_about_what_is_open_reach_the_desk()
    {
        await (await OpenAsync("not-solved")).SubmitAsync();
        await site.WorkOffAsync();
        site.Ports.Clock.Advance(TimeSpan.FromMinutes(1));
        await (await OpenAsync("not-solved")).SubmitAsync(("comment", "The red light blinks now."));
        await site.WorkOffAsync();

        Assert.Contains(Assert.Single(site.Ports.Tickets.Tickets).Notes.Values, n => n.Contains("The red light blinks now.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_ten_answers_a_person_should_ask()
    {
        for (var i = 0; i < 10; i++)
        {
            await (await OpenAsync(i % 2 == 0 ? "solved" : "not-solved")).SubmitAsync();
            site.Ports.Clock.Advance(TimeSpan.FromMinutes(1));
            await site.WorkOffAsync();
        }

        var page = await (await OpenAsync("solved")).SubmitAsync();

        Assert.Equal(System.Net.HttpStatusCode.TooManyRequests, page.Status);
        Assert.Equal(10, (await AnswersAsync()).Count);
    }

    private async Task<List<JournalEvent>> AnswersAsync() =>
        (await site.JournalAsync()).Events.FindAll(e => e.Name == FollowUpEvents.CustomerAnswered);

    private Task<Visitor> OpenAsync(string answer) => new Visitor(site.Client).OpenAsync($"{link}?answer={answer}");
}
