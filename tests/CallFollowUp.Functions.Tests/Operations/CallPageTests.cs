using System.Net;
using System.Text.Json.Nodes;
using CallFollowUp.Functions.Tests.Replies;
using CallFollowUp.Workflow.Operations;

namespace CallFollowUp.Functions.Tests.Operations;

/// <summary>The page of one call: what it shows, to whom, and how fast it stays.</summary>
public sealed class CallPageTests
{
    private const string Script = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
    private const int MostBytes = 100 * 1024;

    [Fact]
    public async Task The_page_shows_the_verdict_its_evidence_in_place_and_why_this_plan()
    {
        await using var site = await OperatorsSite.OpenAsync();
        await site.FollowUpAsync(Calls.Resolved());
        using var browser = await site.SignInAsync();

        await browser.OpenAsync("/calls/c-1");

        Assert.Equal((HttpStatusCode.OK, Calls.Subject), (browser.Status, browser.Title));
        Assert.Contains("confirm, because resolved", browser.Text, StringComparison.Ordinal);
        var assessed = AssessmentOf(await site.JournalAsync());
        Assert.All(assessed, e => Assert.Contains(
            browser.Page.QuerySelectorAll($"#turn-{e.Turn} mark"), mark => mark.TextContent.Contains(e.Quote, StringComparison.Ordinal)));
        Assert.Contains("The mail was sent", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_identifies_people_is_redacted_until_somebody_asks_and_that_is_logged()
    {
        await using var site = await OperatorsSite.OpenAsync();
        await site.FollowUpAsync(Calls.Resolved(r =>
            r["transcript"]![1]!["text"] = "My card is 4111 1111 1111 1111 and my mail is owen@customer.example, no internet."));
        using var browser = await site.SignInAsync();

        await browser.OpenAsync("/calls/c-1");
        Assert.Contains("[number]", browser.Text, StringComparison.Ordinal);
        Assert.Contains("[e-mail]", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("4111", browser.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Owen Clarke", browser.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("owen@", browser.Body, StringComparison.Ordinal);
        Assert.Empty(site.Audit.All);

        await browser.PressAsync("/calls/c-1", "reveal");
        Assert.Contains("4111 1111 1111 1111", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Owen Clarke", browser.Text, StringComparison.Ordinal);
        Assert.Null(browser.Page.DocumentElement.GetAttribute("data-etag"));
        var entry = Assert.Single(site.Audit.All);
        Assert.Equal((AuditEntry.Reveal, "Robin Op", "c-1"), (entry.What, entry.By, entry.CallId));

        await browser.OpenAsync("/calls/c-1");
        Assert.DoesNotContain("4111", browser.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_the_record_says_stays_text()
    {
        await using var site = await OperatorsSite.OpenAsync();
        await site.FollowUpAsync(Calls.Resolved(r =>
        {
            r["subject"] = Script;
            r["customer"]!["name"] = Script;
            r["customer"]!["id"] = Script;
            r["agent"]!["name"] = Script;
            r["team"] = Script;
            r["ticketId"] = Script;
            r["disposition"] = Script;
            r["transcript"]![1]!["text"] = Script;
        }));
        using var browser = await site.SignInAsync("<b>Robin</b>");

        await browser.OpenAsync("/calls/c-1");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Empty(browser.Page.QuerySelectorAll("main script, img, b b, [onerror]"));
        Assert.Single(browser.Page.QuerySelectorAll("script"));
        await browser.PressAsync("/calls/c-1", "reveal");
        Assert.Empty(browser.Page.QuerySelectorAll("main script, img, [onerror]"));
        await browser.OpenAsync("/lists/awaiting-reply");
        Assert.Empty(browser.Page.QuerySelectorAll("main script, img, [onerror]"));
    }

    [Fact]
    public async Task Pages_are_private_and_let_only_our_own_style_and_script_in()
    {
        await using var site = await OperatorsSite.OpenAsync();
        await site.FollowUpAsync(Calls.Resolved());
        using var browser = await site.SignInAsync();

        foreach (var path in new[] { "/calls", "/calls/c-1", "/lists/held", "/dead-letters", "/rejected", "/mails", "/log", "/time-zone", "/calls/none" })
        {
            await browser.OpenAsync(path);
            var policy = Assert.Single(browser.Answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Matches("^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+'; script-src 'sha256-[A-Za-z0-9+/=]+'; connect-src 'self'; frame-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'$", policy);
            Assert.Equal("no-store", browser.Answer.Headers.CacheControl!.ToString());
            Assert.Empty(browser.Page.QuerySelectorAll("[style], [onclick], link"));
            Assert.Single(browser.Page.QuerySelectorAll("h1"));
        }
    }

    [Fact]
    public async Task A_mail_is_shown_in_a_frame_that_can_do_nothing_and_with_links_that_lead_nowhere()
    {
        await using var site = await OperatorsSite.OpenAsync();
        await site.FollowUpAsync(Calls.Resolved());
        using var browser = await site.SignInAsync();

        await browser.OpenAsync("/calls/c-1");
        var frame = Assert.Single(browser.Page.QuerySelectorAll("iframe"));
        Assert.Equal("", frame.GetAttribute("sandbox"));

        await browser.OpenAsync(frame.GetAttribute("src")!);
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.StartsWith("sandbox; default-src 'none'", Assert.Single(browser.Answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain("/r/", browser.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Owen Clarke", browser.Body, StringComparison.Ordinal);
        await browser.OpenAsync("/calls/c-1/mails/7");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task Nothing_new_is_answered_with_304_and_news_are_not()
    {
        await using var site = await OperatorsSite.OpenAsync();
        await site.FollowUpAsync(Calls.Resolved());
        using var browser = await site.SignInAsync();
        await browser.OpenAsync("/calls/c-1");
        var etag = browser.Answer.Headers.ETag!.ToString();
        Assert.Equal(etag, browser.Page.DocumentElement.GetAttribute("data-etag"));

        await browser.OpenAsync("/calls/c-1", ("If-None-Match", etag));
        Assert.Equal((HttpStatusCode.NotModified, ""), (browser.Status, browser.Body));

        await site.PassAsync(TimeSpan.FromDays(4));
        await browser.OpenAsync("/calls/c-1", ("If-None-Match", etag));
        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
        using var again = await site.SignInAsync();
        await again.OpenAsync("/calls/c-1", ("If-None-Match", etag));
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Contains("The reminder was sent", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GET_and_HEAD_change_nothing_and_HEAD_has_no_body()
    {
        await using var site = await OperatorsSite.OpenAsync();
        await site.FollowUpAsync(Calls.Resolved());
        using var browser = await site.SignInAsync();
        var before = site.Ports.State;

        foreach (var path in new[] { "/calls", "/calls/c-1", "/calls/c-1/mails/0", "/lists/held", "/dead-letters", "/rejected", "/mails", "/log", "/time-zone" })
        {
            await browser.OpenAsync(path);
            await browser.SendAsync(HttpMethod.Head, path);
            Assert.Equal((path, HttpStatusCode.OK, ""), (path, browser.Status, browser.Body));
        }

        Assert.Equal(before, site.Ports.State);
        Assert.Empty(site.Audit.All);
    }

    [Fact]
    public async Task A_call_of_5000_turns_is_shown_in_parts_that_stay_small()
    {
        await using var site = await OperatorsSite.OpenAsync();
        var id = await StoreLongCallAsync(site);
        using var browser = await site.SignInAsync();

        await browser.OpenAsync($"/calls/{id}");
        Assert.InRange(browser.Body.Length, 1, MostBytes);
        Assert.Contains("of 5000", browser.Text, StringComparison.Ordinal);

        await browser.OpenAsync($"/calls/{id}?turn=4999");
        Assert.NotNull(browser.Page.QuerySelector("#turn-4999"));
        Assert.Null(browser.Page.QuerySelector("#turn-0"));
        Assert.InRange(browser.Body.Length, 1, MostBytes);
        foreach (var odd in new[] { "-1", "99999999999", "x", "5000" })
        {
            await browser.OpenAsync($"/calls/{id}?turn={odd}");
            Assert.Equal(HttpStatusCode.OK, browser.Status);
        }
    }

    [Theory]
    [InlineData("..", HttpStatusCode.SeeOther)]
    [InlineData("%2e%2e", HttpStatusCode.SeeOther)]
    [InlineData("..%2f..%2fkeys", HttpStatusCode.NotFound)]
    [InlineData("%C3%A4%F0%9F%98%80", HttpStatusCode.NotFound)]
    [InlineData("%00", HttpStatusCode.NotFound)]
    [InlineData("c-2", HttpStatusCode.NotFound)]
    public async Task Ids_of_no_call_are_answered_kindly(string id, HttpStatusCode expected)
    {
        await using var site = await OperatorsSite.OpenAsync();
        using var browser = await site.SignInAsync();

        await browser.OpenAsync($"/calls/{id}");

        // A client resolves '..' itself and asks for the bare address, and a server refuses a null byte itself.
        Assert.True(browser.Status == expected || browser.Status is HttpStatusCode.BadRequest, $"{browser.Status}");
    }

    [Fact]
    public async Task The_longest_id_with_every_sign_works_everywhere()
    {
        var id = "A.b_c:d-" + new string('9', 120);
        await using var site = await OperatorsSite.OpenAsync();
        await site.FollowUpAsync(Calls.Resolved(r => r["callId"] = id));
        using var browser = await site.SignInAsync();

        await browser.OpenAsync($"/search?q={Uri.EscapeDataString(id)}");
        Assert.Equal($"/calls/{id}", browser.Location);
        await browser.OpenAsync(browser.Location!);
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        await browser.PressAsync($"/calls/{id}", "reveal");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
    }

    [Fact]
    public async Task Lists_are_handed_out_as_files_in_which_nothing_is_a_formula()
    {
        await using var site = await OperatorsSite.OpenAsync();
        await site.FollowUpAsync(Calls.Resolved(r => r["team"] = "=1+1"));
        using var browser = await site.SignInAsync();

        await browser.OpenAsync("/exports/follow-ups.csv?days=90");
        Assert.Equal("attachment; filename=\"follow-ups.csv\"", browser.Answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Contains("c-1", browser.Body, StringComparison.Ordinal);
        Assert.Contains("'=1+1", browser.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Owen", browser.Body, StringComparison.Ordinal);
        await browser.OpenAsync("/exports/labels.jsonl");
        Assert.Equal((HttpStatusCode.OK, ""), (browser.Status, browser.Body));
        await browser.OpenAsync("/exports/secrets.csv");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task Times_are_shown_in_the_operators_zone()
    {
        await using var site = await OperatorsSite.OpenAsync();
        await site.FollowUpAsync(Calls.Resolved());
        using var browser = await site.SignInAsync();

        await browser.OpenAsync("/calls/c-1");
        Assert.Contains("20 Nov 2026, 09:31", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/time-zone");
        await browser.PressAsync("/time-zone", "", ("zone", "Asia/Tokyo"));
        await browser.OpenAsync("/calls/c-1");
        Assert.Contains("20 Nov 2026, 18:31", browser.Text, StringComparison.Ordinal);

        using var other = await site.SignInAsync();
        await other.OpenAsync("/calls/c-1", ("Cookie", "callfollowup-zone=../../etc/passwd"));
        Assert.NotEqual(HttpStatusCode.ServiceUnavailable, other.Status);
    }

    private static IEnumerable<(int Turn, string Quote)> AssessmentOf(CallFollowUp.Workflow.Journaling.Journal journal) =>
        FollowUpVerdict.Of(journal)!.Evidence.Select(e => (e.Turn, e.Quote));

    private static async Task<string> StoreLongCallAsync(OperatorsSite site)
    {
        var record = JsonNode.Parse(Calls.Resolved(r => r["callId"] = "c-long"))!.AsObject();
        var turns = new JsonArray();
        for (var i = 0; i < 5_000; i++)
            turns.Add(new JsonObject { ["speaker"] = i % 2 == 0 ? "agent" : "customer", ["text"] = $"Turn {i}: I see, and what happens when you press the button for the second time?" });
        record["transcript"] = turns;
        await site.FollowUpAsync(record.ToJsonString());
        return "c-long";
    }
}
