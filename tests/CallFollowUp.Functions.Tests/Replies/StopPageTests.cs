using System.Net;
using CallFollowUp.Workflow;

namespace CallFollowUp.Functions.Tests.Replies;

public sealed class StopPageTests : IAsyncLifetime
{
    private ReplySite site = null!;

    private bool IsStopped => site.Ports.Customers.IsOptedOutAsync("cu-1", CancellationToken.None).Result;

    public async ValueTask InitializeAsync() => site = await ReplySite.OpenAsync(o => (o.SendFrom, o.SendUntil) = (new TimeOnly(8, 0), new TimeOnly(20, 0)));

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("urlencoded")]
    [InlineData("multipart")]
    public async Task One_click_stops_the_mails_at_once(string form)
    {
        await site.FollowUpAsync(Calls.Resolved());
        using HttpContent content = form == "multipart"
            ? new MultipartFormDataContent { { new StringContent("One-Click"), "List-Unsubscribe" } }
            : new StringContent("List-Unsubscribe=One-Click", null, "application/x-www-form-urlencoded");

        var page = await new Visitor(site.Client).PostAsync(site.Ports.StopLink, content);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(IsStopped);
        await site.WorkOffAsync();
        Assert.Contains((await site.JournalAsync()).Events, e => e.Name == FollowUpEvents.MailsStopped);
    }

    [Fact]
    public async Task One_click_repeated_is_one_wish()
    {
        await site.FollowUpAsync(Calls.Resolved());
        for (var i = 0; i < 3; i++)
            await OneClickAsync(site.Ports.StopLink);
        await site.WorkOffAsync();

        Assert.Single((await site.JournalAsync()).Events, e => e.Name == FollowUpEvents.MailsStopped);
    }

    [Fact]
    public async Task Button_stops_the_mails_and_another_brings_them_back()
    {
        await site.FollowUpAsync(Calls.Resolved());
        var page = await new Visitor(site.Client).OpenAsync(site.Ports.StopLink);
        Assert.False(IsStopped);

        await page.SubmitAsync();
        Assert.True(IsStopped);
        Assert.Equal("You get no more of these mails", page.Title);

        await page.OpenAsync(site.Ports.StopLink);
        Assert.Equal("You get no more of these mails", page.Title);

        await page.SubmitAsync();
        Assert.False(IsStopped);
        Assert.Equal("You get these mails again", page.Title);
    }

    [Fact]
    public async Task No_reminder_goes_out_after_it()
    {
        await site.FollowUpAsync(Calls.Resolved());
        await OneClickAsync(site.Ports.StopLink);
        await site.PassAsync(TimeSpan.FromDays(4));
        await site.PassAsync(TimeSpan.FromDays(4));

        Assert.Single(site.Ports.Mails.Sent);
        Assert.Equal(FollowUpOutcome.Assumed, (await site.JournalAsync()).Outcome);
    }

    [Fact]
    public async Task Mail_that_waits_for_its_hour_does_not_go_out_after_it()
    {
        await site.FollowUpAsync(Calls.Resolved());
        var stop = site.Ports.StopLink;
        site.Ports.Clock.Advance(TimeSpan.FromDays(8.5));
        await site.FollowUpAsync(Calls.Resolved(r => (r["callId"], r["closedAt"], r["subject"]) = ("c-2", "2026-11-28T23:31:00Z", "Invoice 8841")));
        Assert.Equal(FollowUpStatus.Scheduled, FollowUpStatus.Of(await site.JournalAsync("c-2")));

        await OneClickAsync(stop);
        await site.PassAsync(TimeSpan.FromDays(1));

        Assert.DoesNotContain(site.Ports.Mails.Sent, m => m.Key.Id == "c-2");
        Assert.Null(site.Ports.Customers.SlotHolder("cu-1"));
    }

    [Fact]
    public async Task Customer_without_an_id_is_known_by_the_address()
    {
        await site.FollowUpAsync(Calls.Resolved(r => r["customer"]!.AsObject().Remove("id")));
        await OneClickAsync(site.Ports.StopLink);
        await site.FollowUpAsync(Calls.Resolved(r =>
        {
            r["callId"] = "c-2";
            r["customer"]!.AsObject().Remove("id");
            r["customer"]!["email"] = "Owen@Customer.example";
        }));

        Assert.Single(site.Ports.Mails.Sent);
    }

    [Fact]
    public async Task Storage_that_is_down_is_no_lost_wish()
    {
        await site.FollowUpAsync(Calls.Resolved());
        site.Ports.QueuesAreDown = true;
        var page = await OneClickAsync(site.Ports.StopLink);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.True(IsStopped);
    }

    private Task<Visitor> OneClickAsync(string link) => new Visitor(site.Client).PostAsync(
        link, new StringContent("List-Unsubscribe=One-Click", null, "application/x-www-form-urlencoded"));
}
