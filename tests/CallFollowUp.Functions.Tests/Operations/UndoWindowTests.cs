using System.Net;
using System.Net.Http.Json;
using CallFollowUp.Functions.Tests.Replies;
using CallFollowUp.Workflow;

namespace CallFollowUp.Functions.Tests.Operations;

/// <summary>A mail in its undo window is seen to wait, and is stopped or sent once, whoever presses how often.</summary>
public sealed class UndoWindowTests
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task A_mail_that_waits_is_listed_and_its_page_says_when_it_leaves()
    {
        await using var site = await WaitingAsync();
        using var browser = await site.SignInAsync();
        using var program = site.Program();

        await browser.OpenAsync("/lists/scheduled");
        Assert.NotNull(browser.Page.QuerySelector("a[href='/calls/c-1']"));
        await browser.OpenAsync("/calls/c-1");
        Assert.Contains("It leaves by itself on 20 Nov 2026, 12:10", browser.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["do-decline", "do-approve"],
            browser.Page.QuerySelectorAll(".actions details[open]").Select(d => d.Id));
        var due = await program.GetStringAsync(new Uri("/api/follow-ups?due=true&status=scheduled", UriKind.Relative));
        Assert.Contains("c-1", due, StringComparison.Ordinal);

        await site.PassAsync(Window + TimeSpan.FromMinutes(1));
        Assert.Single(site.Ports.Mails.Sent);
        await browser.OpenAsync("/lists/scheduled");
        Assert.Contains("Nothing waits for a time", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopped_twice_and_sent_by_somebody_else_it_is_stopped_once_and_never_leaves()
    {
        await using var site = await WaitingAsync();
        using var browser = await site.SignInAsync();
        using var other = await site.SignInAsync("Kim Op");
        await browser.OpenAsync("/calls/c-1");
        await other.OpenAsync("/calls/c-1");
        var stop = browser.FieldsOf("decline");

        await browser.PostAsync("/calls/c-1", new(stop));
        Assert.Equal(HttpStatusCode.SeeOther, browser.Status);
        await other.PressAsync("/calls/c-1", "approve");
        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Contains("Already done by Robin Op", other.Text, StringComparison.Ordinal);
        await site.WorkOffAsync();
        await browser.PostAsync("/calls/c-1", new(stop));
        Assert.Equal(HttpStatusCode.Conflict, browser.Status);
        await site.PassAsync(Window + TimeSpan.FromDays(1));

        Assert.Empty(site.Ports.Mails.Sent);
        Assert.Equal(FollowUpOutcome.NoFollowUp, (await site.JournalAsync()).Outcome);
        Assert.Equal("decline", Assert.Single(site.Audit.All).What);
    }

    [Fact]
    public async Task A_stop_that_comes_too_late_says_so_and_changes_nothing()
    {
        await using var site = await WaitingAsync();
        using var browser = await site.SignInAsync();
        await browser.OpenAsync("/calls/c-1");
        var stop = browser.FieldsOf("decline");
        await site.PassAsync(Window + TimeSpan.FromMinutes(1));

        await browser.PostAsync("/calls/c-1", stop);
        await site.WorkOffAsync();

        Assert.Equal(HttpStatusCode.Conflict, browser.Status);
        Assert.Contains("went on since you looked", browser.Text, StringComparison.Ordinal);
        Assert.Single(site.Ports.Mails.Sent);
        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(await site.JournalAsync()));
        Assert.Empty(site.Audit.All);
    }

    [Fact]
    public async Task A_program_sends_it_at_once_and_once_on_the_basis_of_its_ETag()
    {
        await using var site = await WaitingAsync();
        using var program = site.Program();
        using var read = await program.GetAsync(new Uri("/api/follow-ups/c-1", UriKind.Relative));

        using var first = await SendNowAsync(program, read.Headers.ETag!.ToString());
        site.Ports.Clock.Advance(TimeSpan.FromSeconds(1));
        using var second = await SendNowAsync(program, read.Headers.ETag!.ToString());
        await site.WorkOffAsync();
        using var stale = await SendNowAsync(program, read.Headers.ETag!.ToString());
        await site.PassAsync(Window + TimeSpan.FromMinutes(1));

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode, stale.StatusCode));
        Assert.Single(site.Ports.Mails.Sent);
        Assert.Single(site.Audit.All);
    }

    private static async Task<OperatorsSite> WaitingAsync()
    {
        var site = await OperatorsSite.OpenAsync(new() { ["FollowUps:UndoWindow"] = $"{Window}" });
        await site.FollowUpAsync(Calls.Resolved());
        Assert.Empty(site.Ports.Mails.Sent);
        return site;
    }

    private static async Task<HttpResponseMessage> SendNowAsync(HttpClient program, string etag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/follow-ups/c-1/actions", UriKind.Relative))
        {
            Content = JsonContent.Create(new { action = "approve", why = "the customer waits for it" }),
        };
        request.Headers.TryAddWithoutValidation("If-Match", etag);
        return await program.SendAsync(request);
    }
}
