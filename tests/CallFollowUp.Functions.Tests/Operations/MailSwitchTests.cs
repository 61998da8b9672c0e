using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CallFollowUp.Functions.Tests.Replies;
using CallFollowUp.Workflow.Operations;

namespace CallFollowUp.Functions.Tests.Operations;

/// <summary>All mails are kept back by one button or one request, and everybody sees it.</summary>
public sealed class MailSwitchTests
{
    private static readonly Uri Switch = new("/api/mail-switch", UriKind.Relative);

    [Fact]
    public async Task A_pause_keeps_mails_back_and_stands_on_every_page_until_they_leave_again()
    {
        await using var site = await OperatorsSite.OpenAsync();
        using var browser = await site.SignInAsync();
        await browser.OpenAsync("/mails");

        await browser.PressAsync("/mails", "pause-mails", ("why", "<b>wrong</b> template"), ("sure", "yes"));
        Assert.Equal((HttpStatusCode.SeeOther, "/mails"), (browser.Status, browser.Location));
        await site.FollowUpAsync(Calls.Resolved());
        Assert.Empty(site.Ports.Mails.Sent);
        foreach (var path in new[] { "/mails", "/calls", "/calls/c-1", "/lists/all", "/log", "/time-zone", "/search?q=x" })
        {
            await browser.OpenAsync(path);
            Assert.Contains("All mails are paused since 20 Nov 2026, 12:00 by Robin Op: <b>wrong</b> template", browser.Text, StringComparison.Ordinal);
        }

        await browser.OpenAsync("/lists/scheduled");
        Assert.NotNull(browser.Page.QuerySelector("a[href='/calls/c-1']"));
        await browser.OpenAsync("/calls/c-1");
        Assert.NotNull(browser.Page.QuerySelector("#do-decline[open]"));
        await browser.OpenAsync(browser.Page.QuerySelector("iframe")!.GetAttribute("src")!);
        Assert.Contains("Bluefin", browser.Body, StringComparison.Ordinal);

        await browser.OpenAsync("/mails");
        await browser.PressAsync("/mails", "resume-mails", ("why", "template mended"));
        await site.PassAsync(TimeSpan.FromMinutes(2));
        Assert.Single(site.Ports.Mails.Sent);
        await browser.OpenAsync("/calls");
        Assert.DoesNotContain("All mails are paused", browser.Text, StringComparison.Ordinal);
        Assert.Equal(
            [("pause-mails", "Robin Op", "<b>wrong</b> template"), ("resume-mails", "Robin Op", "template mended")],
            site.Audit.All.Select(e => (e.What, e.By, e.Why)));
    }

    [Theory]
    [InlineData("", "yes")]
    [InlineData(" ", "yes")]
    [InlineData("wrong template", "")]
    public async Task A_pause_needs_a_reason_and_somebody_who_is_sure(string why, string sure)
    {
        await using var site = await OperatorsSite.OpenAsync();
        using var browser = await site.SignInAsync();
        await browser.OpenAsync("/mails");

        await browser.PressAsync("/mails", "pause-mails", ("why", why), ("sure", sure));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Empty(site.Audit.All);
        Assert.Null(await site.Get<MailSwitchDesk>().ReadAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Of_two_who_pause_the_second_sees_who_was_first()
    {
        await using var site = await OperatorsSite.OpenAsync();
        using var browser = await site.SignInAsync();
        using var other = await site.SignInAsync("Kim Op");
        await browser.OpenAsync("/mails");
        await other.OpenAsync("/mails");

        await browser.PressAsync("/mails", "pause-mails", ("why", "wrong template"), ("sure", "yes"));
        await other.PressAsync("/mails", "pause-mails", ("why", "me too"), ("sure", "yes"));
        await other.OpenAsync(other.Location!);

        Assert.Contains("by Robin Op: wrong template", other.Text, StringComparison.Ordinal);
        Assert.Single(site.Audit.All);
    }

    [Fact]
    public async Task Who_looks_at_an_earlier_pause_does_not_end_a_later_one()
    {
        await using var site = await OperatorsSite.OpenAsync();
        using var browser = await site.SignInAsync();
        var desk = site.Get<MailSwitchDesk>();
        await desk.PauseAsync("Kim Op", "wrong template", CancellationToken.None);
        await browser.OpenAsync("/mails");
        await desk.ResumeAsync("Kim Op", null, CancellationToken.None);
        site.Ports.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.PauseAsync("Kim Op", "wrong addresses", CancellationToken.None);

        await browser.PressAsync("/mails", "resume-mails");

        Assert.Equal(HttpStatusCode.Conflict, browser.Status);
        Assert.Contains("wrong addresses", browser.Text, StringComparison.Ordinal);
        Assert.NotNull(await desk.ReadAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_program_pauses_and_resumes_once_however_often_it_asks()
    {
        await using var site = await OperatorsSite.OpenAsync();
        using var program = site.Program();

        Assert.False(await IsPausedAsync(program));
        for (var i = 0; i < 2; i++)
        {
            using var paused = await program.PostAsJsonAsync(Switch, new { paused = true, why = "wrong template" });
            Assert.Equal(HttpStatusCode.OK, paused.StatusCode);
        }

        var state = await program.GetFromJsonAsync<JsonElement>(Switch);
        Assert.Equal(("api-key", "wrong template"), (state.GetProperty("by").GetString(), state.GetProperty("why").GetString()));
        for (var i = 0; i < 2; i++)
        {
            using var resumed = await program.PostAsJsonAsync(Switch, new { paused = false });
            Assert.Equal(HttpStatusCode.OK, resumed.StatusCode);
        }

        Assert.False(await IsPausedAsync(program));
        Assert.Equal(["pause-mails", "resume-mails"], site.Audit.All.Select(e => e.What));
    }

    [Theory]
    [InlineData("""{"paused":true}""")]
    [InlineData("""{"paused":true,"why":" "}""")]
    [InlineData("""{"why":"wrong template"}""")]
    [InlineData("""{"paused":"yes","why":"wrong template"}""")]
    public async Task A_program_that_does_not_say_what_or_why_changes_nothing(string body)
    {
        await using var site = await OperatorsSite.OpenAsync();
        using var program = site.Program();
        using var json = new StringContent(body, System.Net.Http.Headers.MediaTypeHeaderValue.Parse("application/json"));

        using var answer = await program.PostAsync(Switch, json);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(await IsPausedAsync(program));
    }

    [Fact]
    public async Task A_reason_that_would_fill_every_page_is_cut()
    {
        await using var site = await OperatorsSite.OpenAsync();
        using var program = site.Program();

        using var paused = await program.PostAsJsonAsync(Switch, new { paused = true, why = new string('x', 60_000) });

        Assert.Equal(1_000, (await paused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("why").GetString()!.Length);
        Assert.Equal(1_000, Assert.Single(site.Audit.All).Why!.Length);
    }

    private static async Task<bool> IsPausedAsync(HttpClient program) =>
        (await program.GetFromJsonAsync<JsonElement>(Switch)).GetProperty("paused").GetBoolean();
}
