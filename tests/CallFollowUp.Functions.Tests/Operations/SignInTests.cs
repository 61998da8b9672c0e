using System.Net;
using System.Text;
using System.Text.Json;
using CallFollowUp.Functions.Tests.Replies;

namespace CallFollowUp.Functions.Tests.Operations;

/// <summary>Who gets to the operators' pages, and how it is said to those who do not.</summary>
public sealed class SignInTests
{
    private const string Principal = "X-MS-CLIENT-PRINCIPAL";

    [Fact]
    public async Task Every_page_asks_who_is_there()
    {
        await using var site = await OperatorsSite.OpenAsync();
        using var browser = site.NewBrowser();

        foreach (var path in new[] { "/calls", "/calls/c-1", "/calls/c-1/mails/0", "/lists/held", "/dead-letters", "/rejected", "/mails", "/log", "/search?q=x", "/time-zone" })
        {
            await browser.OpenAsync(path);
            Assert.Equal((path, HttpStatusCode.Unauthorized, "Sign in"), (path, browser.Status, browser.Title));
            Assert.Equal(path, browser.FieldsOf("/sign-in")["return"]);
        }
    }

    [Fact]
    public async Task The_bare_address_leads_to_the_overview()
    {
        await using var site = await OperatorsSite.OpenAsync();
        using var browser = site.NewBrowser();

        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            await browser.SendAsync(method, "/");
            Assert.Equal((HttpStatusCode.SeeOther, "/calls"), (browser.Status, browser.Location));
        }
    }

    [Fact]
    public async Task The_printed_key_opens_the_pages_once_and_leads_back_to_the_page_that_was_asked_for()
    {
        await using var site = await OperatorsSite.OpenAsync();
        using var browser = site.NewBrowser();
        var key = site.SignInKey;

        await browser.OpenAsync("/lists/held?token=a");
        await browser.SubmitAsync("/sign-in", ("name", "Robin"), ("key", $" {key} "));
        Assert.Equal((HttpStatusCode.SeeOther, "/lists/held?token=a"), (browser.Status, browser.Location));
        await browser.OpenAsync("/lists/held");
        Assert.Equal(HttpStatusCode.OK, browser.Status);

        using var other = site.NewBrowser();
        await other.OpenAsync("/sign-in");
        await other.SubmitAsync("/sign-in", ("name", "Mallory"), ("key", key));
        Assert.Equal(HttpStatusCode.Unauthorized, other.Status);
        Assert.Contains("not right, or was used before", other.Text, StringComparison.Ordinal);
        Assert.Equal("Mallory", other.FieldsOf("/sign-in")["name"]);
    }

    [Fact]
    public async Task The_session_is_a_cookie_that_no_script_reads_and_no_other_site_sends()
    {
        await using var site = await OperatorsSite.OpenAsync();
        using var browser = await site.SignInAsync();

        var cookie = Assert.Single(browser.Answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(site.SignInKey, cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task Nobody_is_sent_to_another_site(string wanted)
    {
        await using var site = await OperatorsSite.OpenAsync();
        using var browser = site.NewBrowser();

        await browser.OpenAsync("/sign-in");
        await browser.SubmitAsync("/sign-in", ("name", "Robin"), ("key", site.SignInKey), ("return", wanted));

        Assert.Equal("/calls", browser.Location);
    }

    [Fact]
    public async Task An_ended_session_says_so_and_changes_nothing()
    {
        await using var site = await OperatorsSite.OpenAsync();
        await site.FollowUpAsync(Calls.Resolved(r => r["closedAt"] = "2026-01-01T00:00:00Z"));
        using var browser = await site.SignInAsync();
        await browser.OpenAsync("/calls/c-1");
        var fields = browser.FieldsOf("approve");
        var before = site.Ports.State;

        site.Ports.Clock.Advance(TimeSpan.FromHours(11));
        await browser.PostAsync("/calls/c-1", fields);

        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
        Assert.Contains("Your session has ended", browser.Text, StringComparison.Ordinal);
        Assert.Equal(before, site.Ports.State);
    }

    [Fact]
    public async Task A_session_that_we_did_not_sign_is_none()
    {
        await using var site = await OperatorsSite.OpenAsync();
        using var browser = await site.SignInAsync();
        var cookie = browser.Cookies.GetAllCookies().Single();

        foreach (var wrong in new[] { cookie.Value[..^2] + (cookie.Value[^2] == 'A' ? "BA" : "AA"), "k1.x.y", "k2." + cookie.Value[3..], new string('x', 2_000), "k1.." })
        {
            using var other = site.NewBrowser();
            await other.OpenAsync("/calls", ("Cookie", $"{cookie.Name}={wrong}"));
            Assert.Equal(HttpStatusCode.Unauthorized, other.Status);
        }
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        await using var site = await OperatorsSite.OpenAsync();
        using var browser = await site.SignInAsync();

        await browser.OpenAsync("/calls");
        await browser.SubmitAsync("/sign-out");
        Assert.Equal("/sign-in", browser.Location);
        await browser.OpenAsync("/calls");
        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
    }

    [Fact]
    public async Task Without_any_way_to_sign_in_the_page_says_what_to_set()
    {
        await using var site = await OperatorsSite.OpenAsync(printsKeys: false);
        using var browser = site.NewBrowser();

        await browser.OpenAsync("/calls");

        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
        Assert.Contains("Operations:PlatformAuthentication", browser.Text, StringComparison.Ordinal);
        Assert.Empty(browser.Page.QuerySelectorAll("form"));
    }

    [Fact]
    public async Task A_configured_key_works_as_often_as_it_is_needed()
    {
        const string Key = "configured-key-of-many-letters";
        await using var site = await OperatorsSite.OpenAsync(new() { ["Operations:SignInKey"] = Key }, printsKeys: false);

        for (var i = 0; i < 2; i++)
        {
            using var browser = site.NewBrowser();
            await browser.OpenAsync("/sign-in");
            await browser.SubmitAsync("/sign-in", ("name", "Robin"), ("key", Key));
            Assert.Equal(HttpStatusCode.SeeOther, browser.Status);
        }
    }

    [Theory]
    [InlineData("operator", HttpStatusCode.OK)]
    [InlineData("reader", HttpStatusCode.OK)]
    [InlineData("somebody", HttpStatusCode.Forbidden)]
    public async Task The_platforms_principal_comes_in_by_its_role(string role, HttpStatusCode expected)
    {
        await using var site = await OperatorsSite.OpenAsync(new() { ["Operations:PlatformAuthentication"] = "true" }, printsKeys: false);
        using var browser = site.NewBrowser();

        await browser.OpenAsync("/calls", (Principal, PrincipalWith(role)));

        Assert.Equal(expected, browser.Status);
        if (expected == HttpStatusCode.OK)
            Assert.Contains($"Signed in as robin@bluefin.example, {role}", browser.Page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
        else
            Assert.Contains("app role reader", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_principal_is_not_believed_where_nobody_checks_it()
    {
        await using var site = await OperatorsSite.OpenAsync();
        using var browser = site.NewBrowser();
        using var program = site.Program(key: null);
        program.DefaultRequestHeaders.Add(Principal, PrincipalWith("operator"));

        await browser.OpenAsync("/calls", (Principal, PrincipalWith("operator")));
        using var answer = await program.GetAsync(new Uri("/api/dead-letters", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("not base64!")]
    [InlineData("e30=")]
    [InlineData("W10=")]
    [InlineData("eyJjbGFpbXMiOlt7InR5cCI6Im9pZCJ9XX0=")]
    public async Task A_principal_that_cannot_be_read_is_none(string header)
    {
        await using var site = await OperatorsSite.OpenAsync(new() { ["Operations:PlatformAuthentication"] = "true" }, printsKeys: false);
        using var browser = site.NewBrowser();

        await browser.OpenAsync("/calls", (Principal, header));

        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
        Assert.Contains("Sign in with Microsoft Entra", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_see_no_buttons_and_cannot_press_any()
    {
        await using var site = await OperatorsSite.OpenAsync(new() { ["Operations:PlatformAuthentication"] = "true" }, printsKeys: false);
        await site.FollowUpAsync(Calls.Resolved());
        using var browser = site.NewBrowser();

        await browser.OpenAsync("/calls/c-1", (Principal, PrincipalWith("reader")));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Empty(browser.Page.QuerySelectorAll("main form"));

        using var program = site.Program(key: null);
        program.DefaultRequestHeaders.Add(Principal, PrincipalWith("reader"));
        var read = await program.GetStringAsync(new Uri("/api/follow-ups/c-1", UriKind.Relative));
        Assert.DoesNotContain("owen@", read, StringComparison.Ordinal);
        using var reveal = await program.GetAsync(new Uri("/api/follow-ups/c-1?reveal=true", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, reveal.StatusCode);
        Assert.Empty(site.Audit.All);
        using var form = new FormUrlEncodedContent(browser.FieldsOf("/sign-out"));
        using var press = await program.PostAsync(new Uri("/calls/c-1", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Forbidden, press.StatusCode);
        Assert.Contains("Only to look", await press.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_operators_read_what_each_of_them_did_and_pause_mails()
    {
        await using var site = await OperatorsSite.OpenAsync(new() { ["Operations:PlatformAuthentication"] = "true" }, printsKeys: false);
        using var browser = site.NewBrowser();
        using var program = site.Program(key: null);
        program.DefaultRequestHeaders.Add(Principal, PrincipalWith("reader"));

        await browser.OpenAsync("/mails", (Principal, PrincipalWith("reader")));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Empty(browser.Page.QuerySelectorAll("main form, a[href='/log']"));
        await browser.OpenAsync("/log", (Principal, PrincipalWith("reader")));
        Assert.Equal((HttpStatusCode.Forbidden, "Only to look"), (browser.Status, browser.Title));
        using var log = await program.GetAsync(new Uri("/api/audit", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, log.StatusCode);
        using var state = await program.GetAsync(new Uri("/api/mail-switch", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, state.StatusCode);
        using var pause = new StringContent("""{"paused":true,"why":"x"}""", Encoding.UTF8, "application/json");
        using var refused = await program.PostAsync(new Uri("/api/mail-switch", UriKind.Relative), pause);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);

        await browser.OpenAsync("/log", (Principal, PrincipalWith("operator")));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
    }

    private static string PrincipalWith(string role) => Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        auth_typ = "aad",
        name_typ = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name",
        role_typ = "http://schemas.microsoft.com/ws/2008/06/identity/claims/role",
        claims = new[]
        {
            new { typ = "http://schemas.microsoft.com/identity/claims/objectidentifier", val = "11111111-2222-3333-4444-555555555555" },
            new { typ = "preferred_username", val = "robin@bluefin.example" },
            new { typ = "roles", val = role },
        },
    })));
}
