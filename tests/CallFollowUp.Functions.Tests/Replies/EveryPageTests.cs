using System.Net;
using System.Text.RegularExpressions;

namespace CallFollowUp.Functions.Tests.Replies;

/// <summary>What holds for each page, in each language, whatever the record says.</summary>
public sealed partial class EveryPageTests
{
    private const string Script = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> {until} \r\nSet-Cookie: a=b";

    [Theory]
    [InlineData("en-GB", "Is it solved?")]
    [InlineData("de-AT", "Ist alles gelöst?")]
    [InlineData("es_MX", "¿Está resuelto?")]
    [InlineData("fr", "Est-ce résolu ?")]
    [InlineData("ja", "Is it solved?")]
    public async Task Pages_speak_the_calls_language(string tag, string title)
    {
        await using var site = await ReplySite.OpenAsync();
        await site.FollowUpAsync(Calls.Resolved(r => r["language"] = tag));
        var pages = await EveryPageAsync(site);

        Assert.Equal(title, pages[0].Title);
        Assert.All(pages, page =>
        {
            Assert.DoesNotMatch(UnfilledPlace(), page.Text);
            Assert.Equal(pages[0].Page.DocumentElement.GetAttribute("lang"), Assert.Single(page.Answer.Content.Headers.ContentLanguage));
            Assert.Single(page.Page.QuerySelectorAll("h1"));
            Assert.DoesNotMatch(Undoing(), page.Text);
        });
    }

    [Fact]
    public async Task Pages_are_private_and_let_nothing_in()
    {
        await using var site = await ReplySite.OpenAsync();
        await site.FollowUpAsync(Calls.Resolved());

        Assert.All(await EveryPageAsync(site), page =>
        {
            var headers = page.Answer.Headers;
            var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
            Assert.Matches("^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$", policy);
            Assert.Equal("no-store", headers.CacheControl!.ToString());
            Assert.Equal("no-referrer", Assert.Single(headers.GetValues("Referrer-Policy")));
            Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("noindex, nofollow", Assert.Single(headers.GetValues("X-Robots-Tag")));
            Assert.False(headers.Contains("Set-Cookie"));
            Assert.Empty(page.Page.QuerySelectorAll("script, img, link, iframe, [style], [onclick]"));
        });
    }

    [Fact]
    public async Task Whatever_the_record_and_the_customer_say_stays_text()
    {
        await using var site = await ReplySite.OpenAsync();
        await site.FollowUpAsync(Calls.Resolved(r =>
        {
            r["subject"] = "<script>alert(1)</script> {until} \r\nx";
            r["customer"]!["name"] = Script;
            r["team"] = Script;
        }));
        var page = await new Visitor(site.Client).OpenAsync(site.Ports.AnswerLink("not-solved"));
        Assert.Contains("“<script>alert(1)</script> {until} x”", page.Text, StringComparison.Ordinal);

        await page.SubmitAsync(("form", "wrong"), ("comment", Script + "</textarea><b>"));
        Assert.EndsWith("</textarea><b>", page.Fields()["comment"], StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("script, img, b"));
        Assert.False(page.Answer.Headers.Contains("Set-Cookie"));

        await page.SubmitAsync();
        await site.WorkOffAsync();
        var opened = await new Visitor(site.Client).OpenAsync(site.Ports.Mails.Sent[0].Draft.Headers["List-Unsubscribe"].Trim('<', '>')["https://care.example".Length..]);
        Assert.Empty(opened.Page.QuerySelectorAll("script, img, b"));
        Assert.DoesNotContain(site.Ports.Logs.Lines, line => line.Contains("alert", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Something_of_ours_that_is_down_is_said_kindly_and_claims_nothing()
    {
        await using var site = await ReplySite.OpenAsync();
        await site.FollowUpAsync(Calls.Resolved());
        var page = await new Visitor(site.Client).OpenAsync(site.Ports.AnswerLink());
        site.Ports.QueuesAreDown = true;

        await page.SubmitAsync();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "One moment, please"), (page.Status, page.Title));
        Assert.Equal("60", Assert.Single(page.Answer.Headers.GetValues("Retry-After")));
    }

    [Fact]
    public async Task Other_methods_are_refused()
    {
        await using var site = await ReplySite.OpenAsync();
        using var answer = await site.Client.DeleteAsync(new Uri("/r/x", UriKind.Relative));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    private static async Task<List<Visitor>> EveryPageAsync(ReplySite site)
    {
        var (answer, stop) = (site.Ports.AnswerLink("not-solved"), site.Ports.StopLink);
        return
        [
            await Open(answer),
            await (await Open(answer)).SubmitAsync(("form", "wrong")),
            await (await Open(answer)).SubmitAsync(("comment", new string('x', 2_001))),
            await (await Open(answer)).SubmitAsync(),
            await (await Open(answer)).SubmitAsync(("answer", "solved")),
            await Open(stop),
            await (await Open(stop)).SubmitAsync(),
            await (await Open(stop)).SubmitAsync(),
            await (await Open(stop)).SubmitAsync(("comment", new string('x', 100_000))),
        ];

        Task<Visitor> Open(string link) => new Visitor(site.Client).OpenAsync(link);
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex UnfilledPlace();

    /// <summary>Our own rule for everything customers read: no 'but' that undoes what was said before it.</summary>
    [GeneratedRegex(@"\b(but|however|aber|jedoch|pero|sin embargo|mais|cependant)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Undoing();
}
