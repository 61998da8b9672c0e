using System.Text.Json;
using AngleSharp.Dom;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Functions.Tests.Replies;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Functions.Tests.Operations;

/// <summary>The overview: every number as a picture for eyes and as a table for everybody.</summary>
public sealed class OverviewTests
{
    private static readonly string[] Trends =
    [
        "Claimed and truly resolved", "Thanked on the call", "Reopened and called again", "Answers to our mails", "Mails by outcome", "Time to follow-up",
        "Calls followed up",
    ];

    [Fact]
    public async Task Every_trend_is_a_picture_with_a_name_and_a_table_with_the_numbers_of_each_day()
    {
        await using var site = await SomeCallsAsync();
        using var browser = await site.SignInAsync();

        await browser.OpenAsync("/calls?days=7");

        foreach (var title in Trends)
        {
            var card = CardOf(browser, title);
            var picture = card.QuerySelector("svg[role=img]")!;
            Assert.Equal(card.QuerySelector("h2")!.Id, picture.GetAttribute("aria-labelledby"));
            Assert.Equal(7, card.QuerySelectorAll("tbody tr").Length);
        }

        Assert.Equal("20 Nov 100% 100%", LastRowOf(browser, "Claimed and truly resolved"));
        Assert.Equal("20 Nov 1 0 3", LastRowOf(browser, "Mails by outcome"));
        Assert.Equal("20 Nov 3", LastRowOf(browser, "Calls followed up"));
    }

    [Fact]
    public async Task Teams_stand_side_by_side_and_the_trends_of_one_are_shown_on_demand()
    {
        await using var site = await SomeCallsAsync();
        using var browser = await site.SignInAsync();

        await browser.OpenAsync("/calls?days=7");
        Assert.Equal(
            ["alarms 1 100% 100% 100% 0% 0% 0% 1 0", "broadband 2 100% 100% 100% 0% 0% 50% 3 0"],
            CardOf(browser, "By team").QuerySelectorAll("tbody tr").Select(r => string.Join(' ', Words(r).Take(10))));

        await browser.OpenAsync("/calls?days=7&team=alarms");
        Assert.Equal("20 Nov 1", LastRowOf(browser, "Calls followed up"));
        Assert.Equal("20 Nov 0 0 1", LastRowOf(browser, "Mails by outcome"));
    }

    [Fact]
    public async Task What_stays_open_is_counted_by_subject_and_team()
    {
        await using var site = await OperatorsSite.OpenAsync();
        await site.FollowUpAsync(Calls.Resolved(r =>
        {
            r["disposition"] = "UNRESOLVED";
            r["transcript"]![3]!["text"] = "No, it is still red. It still does not work.";
            r["transcript"]![4]!["text"] = "I am sorry, I cannot do more today. A technician will have to look at it.";
            r["transcript"]![5]!["text"] = "So it is not solved at all. Bye.";
        }));
        using var browser = await site.SignInAsync();

        await browser.OpenAsync("/calls");

        var row = Assert.Single(CardOf(browser, "What stays open").QuerySelectorAll("tbody tr"));
        Assert.Equal(["no internet red light on the router, broadband", "1"], Words(row));
    }

    /// <summary>Three calls of two teams, whose mails left; one of them is known to have arrived, and was answered.</summary>
    private static async Task<OperatorsSite> SomeCallsAsync()
    {
        var site = await OperatorsSite.OpenAsync();
        foreach (var (id, team) in new[] { ("c-1", "broadband"), ("c-2", "broadband"), ("c-3", "alarms") })
            await site.FollowUpAsync(Calls.Resolved(r => (r["callId"], r["customer"]!["id"], r["team"]) = (id, $"cu-{id}", team)));
        await site.Ports.Queues.EnqueueEventAsync(
            new FollowUpMessage
            {
                CallId = "c-1",
                EventId = "report-1",
                Event = FollowUpEvents.EmailReported,
                Data = JsonSerializer.SerializeToElement(
                    new EmailReport("c-1/send-email.v1", EmailReport.Delivered, site.Ports.Clock.GetUtcNow()), FollowUpJson.Default.EmailReport),
            },
            TimeSpan.Zero,
            CancellationToken.None);
        await site.Ports.Queues.EnqueueEventAsync(
            new FollowUpMessage
            {
                CallId = "c-1",
                EventId = "answer-1",
                Event = FollowUpEvents.CustomerAnswered,
                Data = JsonSerializer.SerializeToElement(new CustomerAnswer(true), FollowUpJson.Default.CustomerAnswer),
            },
            TimeSpan.Zero,
            CancellationToken.None);
        await site.WorkOffAsync();
        return site;
    }

    private static IElement CardOf(OperatorsBrowser browser, string title) => browser.Page.QuerySelectorAll("section").Single(s => s.QuerySelector("h2")?.TextContent == title);

    private static string LastRowOf(OperatorsBrowser browser, string title) => string.Join(' ', Words(CardOf(browser, title).QuerySelectorAll("tbody tr")[^1]));

    private static IEnumerable<string> Words(IElement row) => row.QuerySelectorAll("th, td").Select(c => c.TextContent.Trim());
}
