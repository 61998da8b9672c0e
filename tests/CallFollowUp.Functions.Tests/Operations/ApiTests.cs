using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CallFollowUp.Functions.Tests.Replies;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Functions.Tests.Operations;

/// <summary>The operators' API: keys, what an action is based on, and its right answers to wrong questions.</summary>
public sealed class ApiTests
{
    private static readonly string Old = Calls.Resolved(r => r["closedAt"] = "2026-01-01T00:00:00Z");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wrong")]
    public async Task Without_the_key_nothing_is_told(string? key)
    {
        await using var site = await OperatorsSite.OpenAsync();
        using var program = site.Program(key);

        foreach (var path in new[] { "/api/follow-ups/c-1", "/api/dead-letters", $"/api/dead-letters?code={OperatorsSite.ApiKey}" })
        {
            using var answer = await program.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task A_session_of_the_pages_does_not_open_the_API()
    {
        await using var site = await OperatorsSite.OpenAsync();
        using var browser = await site.SignInAsync();

        await browser.OpenAsync("/api/dead-letters");

        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
    }

    [Fact]
    public async Task A_follow_up_is_approved_on_the_basis_of_its_ETag_once()
    {
        await using var site = await OperatorsSite.OpenAsync();
        await site.FollowUpAsync(Old);
        using var program = site.Program();
        var etag = await ETagAsync(program);

        using var first = await ActAsync(program, etag, """{"action":"approve","why":"it is fine"}""");
        using var second = await ActAsync(program, etag, """{"action":"decline"}""");
        await site.WorkOffAsync();
        using var stale = await ActAsync(program, etag, """{"action":"cancel","why":"too late"}""");

        Assert.Equal((HttpStatusCode.Accepted, "accepted"), (first.StatusCode, await ResultOf(first)));
        Assert.Equal((HttpStatusCode.OK, "already-done"), (second.StatusCode, await ResultOf(second)));
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Single(site.Ports.Mails.Sent);
        Assert.Equal(("approve", "api-key", "it is fine"), (site.Audit.All.Single().What, site.Audit.All.Single().By, site.Audit.All.Single().Why));
    }

    [Fact]
    public async Task Whom_a_mail_went_to_is_told_in_full_only_to_who_asks_for_it_and_is_logged()
    {
        await using var site = await OperatorsSite.OpenAsync();
        await site.FollowUpAsync(Calls.Resolved());
        using var program = site.Program();
        var address = Assert.Single(site.Ports.Mails.Sent).Draft.ToAddress;

        Assert.DoesNotContain(address, await program.GetStringAsync(new Uri("/api/follow-ups/c-1", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Empty(site.Audit.All);

        Assert.Contains(address, await program.GetStringAsync(new Uri("/api/follow-ups/c-1?reveal=true", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Equal((AuditEntry.Reveal, "api-key", "c-1"), (site.Audit.All.Single().What, site.Audit.All.Single().By, site.Audit.All.Single().CallId));
    }

    [Fact]
    public async Task A_verdict_is_corrected()
    {
        await using var site = await OperatorsSite.OpenAsync();
        await site.FollowUpAsync(Calls.Resolved());
        using var program = site.Program();

        using var answer = await ActAsync(
            program, await ETagAsync(program), """{"action":"override-verdict","verdict":"unresolved","why":"The light went red again."}""");
        await site.WorkOffAsync();

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(FollowUpOutcome.Reopened, (await site.JournalAsync()).Outcome);
    }

    [Theory]
    [InlineData("""{"action":"explode"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{}""", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("""{"action":1}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"action":"edit-and-send"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"action":"redrive"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"action":"cancel"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"action":"override-verdict","verdict":"perhaps","why":"x"}""", HttpStatusCode.UnprocessableEntity)]
    public async Task What_makes_no_sense_is_refused_with_the_reason(string body, HttpStatusCode expected)
    {
        await using var site = await OperatorsSite.OpenAsync();
        await site.FollowUpAsync(Old);
        using var program = site.Program();

        using var answer = await ActAsync(program, await ETagAsync(program), body);

        Assert.Equal(expected, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.NotEqual("", problem.GetProperty("detail").GetString());
        Assert.Empty(site.Audit.All);
    }

    [Fact]
    public async Task An_action_needs_to_say_what_it_is_based_on_and_to_come_as_JSON()
    {
        await using var site = await OperatorsSite.OpenAsync();
        await site.FollowUpAsync(Old);
        using var program = site.Program();

        using var baseless = await ActAsync(program, null, """{"action":"approve"}""");
        using var odd = await ActAsync(program, "\"x\"", """{"action":"approve"}""");
        using var form = await ActAsync(program, await ETagAsync(program), "action=approve", "application/x-www-form-urlencoded");
        using var large = await ActAsync(program, await ETagAsync(program), $$"""{"action":"approve","why":"{{new string('x', 70_000)}}"}""");

        Assert.Equal(HttpStatusCode.PreconditionRequired, baseless.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, odd.StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, form.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Empty(site.Audit.All);
    }

    [Fact]
    public async Task A_follow_up_that_has_not_changed_is_answered_with_304()
    {
        await using var site = await OperatorsSite.OpenAsync();
        await site.FollowUpAsync(Old);
        using var program = site.Program();
        program.DefaultRequestHeaders.TryAddWithoutValidation("If-None-Match", await ETagAsync(program));

        using var answer = await program.GetAsync(new Uri("/api/follow-ups/c-1", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Theory]
    [InlineData("c-2", HttpStatusCode.NotFound)]
    [InlineData("%C3%A4", HttpStatusCode.BadRequest)]
    [InlineData("-x", HttpStatusCode.BadRequest)]
    public async Task Ids_of_no_call_have_their_answers(string id, HttpStatusCode expected)
    {
        await using var site = await OperatorsSite.OpenAsync();
        using var program = site.Program();

        using var answer = await program.GetAsync(new Uri($"/api/follow-ups/{id}", UriKind.Relative));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_dead_letter_is_listed_and_redriven_once()
    {
        await using var site = await OperatorsSite.OpenAsync();
        await site.DeadLetters.FileAsync(
            new DeadLetter("follow-up-events", "m-1", "c-9", "IOException: no", site.Ports.Clock.GetUtcNow(), "{}"), CancellationToken.None);
        using var program = site.Program();

        var list = await program.GetFromJsonAsync<JsonElement>(new Uri("/api/dead-letters", UriKind.Relative));
        var id = list.GetProperty("items").EnumerateArray().Single().GetProperty("id").GetString();
        using var first = await program.PostAsJsonAsync(new Uri("/api/dead-letters/redrive", UriKind.Relative), new { id });
        using var second = await program.PostAsJsonAsync(new Uri("/api/dead-letters/redrive", UriKind.Relative), new { id });

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.NotFound), (first.StatusCode, second.StatusCode));
        Assert.Single(site.Audit.All);
    }

    [Fact]
    public async Task Follow_ups_are_listed_page_by_page_and_filtered()
    {
        await using var site = await OperatorsSite.OpenAsync();
        for (var i = 0; i < 5; i++)
            await site.FollowUpAsync(Calls.Resolved(r => (r["callId"], r["customer"]!["id"], r["team"]) = ($"c-{i}", $"cu-{i}", i == 4 ? "mobile" : "broadband")));
        using var program = site.Program();
        var day = $"from=2026-11-20&to=2026-11-20";

        var first = await program.GetFromJsonAsync<JsonElement>(new Uri($"/api/follow-ups?{day}&size=3", UriKind.Relative));
        var next = Uri.EscapeDataString(first.GetProperty("next").GetString()!);
        var second = await program.GetFromJsonAsync<JsonElement>(new Uri($"/api/follow-ups?{day}&size=3&token={next}", UriKind.Relative));
        var mobile = await program.GetFromJsonAsync<JsonElement>(new Uri($"/api/follow-ups?{day}&team=mobile&status=awaiting-reply&verdict=resolved", UriKind.Relative));
        var due = await program.GetFromJsonAsync<JsonElement>(new Uri("/api/follow-ups?due=true&status=awaiting-reply", UriKind.Relative));

        Assert.Equal(["c-0", "c-1", "c-2", "c-3", "c-4"], Ids(first).Concat(Ids(second)).Order(StringComparer.Ordinal));
        Assert.False(second.TryGetProperty("next", out _));
        Assert.Equal(["c-4"], Ids(mobile));
        Assert.Equal(5, Ids(due).Count());

        static IEnumerable<string> Ids(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("callId").GetString()!);
    }

    [Fact]
    public async Task Numbers_are_read_for_a_period_and_a_team()
    {
        await using var site = await OperatorsSite.OpenAsync();
        await site.FollowUpAsync(Calls.Resolved());
        using var program = site.Program();

        var numbers = await program.GetFromJsonAsync<JsonElement>(new Uri("/api/numbers?from=2026-11-20&to=2026-11-20", UriKind.Relative));
        var other = await program.GetFromJsonAsync<JsonElement>(new Uri("/api/numbers?from=2026-11-20&to=2026-11-20&team=mobile", UriKind.Relative));

        Assert.Equal((1, 1d), (numbers.GetProperty("all").GetProperty("calls").GetInt32(), numbers.GetProperty("all").GetProperty("trulyResolvedRate").GetDouble()));
        Assert.Equal(0, other.GetProperty("all").GetProperty("calls").GetInt32());
    }

    [Theory]
    [InlineData("/api/follow-ups?from=2026-11-21&to=2026-11-20")]
    [InlineData("/api/follow-ups?from=yesterday")]
    [InlineData("/api/follow-ups?from=2026-11-20&to=2026-11-20&token=none-of-ours")]
    [InlineData("/api/numbers?from=0001-01-01")]
    [InlineData("/api/numbers?from=2020-01-01&to=2026-01-01")]
    [InlineData("/api/numbers?to=9999-12-31&from=9999-12-30")]
    public async Task Questions_that_make_no_sense_are_told_so(string path)
    {
        await using var site = await OperatorsSite.OpenAsync();
        using var program = site.Program();

        using var answer = await program.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal((path, HttpStatusCode.BadRequest), (path, answer.StatusCode));
    }

    [Fact]
    public async Task The_audit_log_is_read_page_by_page_the_newest_first()
    {
        await using var site = await OperatorsSite.OpenAsync();
        for (var i = 0; i < 5; i++)
            await site.Audit.AppendAsync(new AuditEntry(site.Ports.Clock.GetUtcNow().AddMinutes(i), "ann", "reveal", $"c-{i}", $"why {i}"), CancellationToken.None);
        using var program = site.Program();

        var first = await program.GetFromJsonAsync<JsonElement>(new Uri("/api/audit?size=3", UriKind.Relative));
        var next = Uri.EscapeDataString(first.GetProperty("next").GetString()!);
        var second = await program.GetFromJsonAsync<JsonElement>(new Uri($"/api/audit?size=3&token={next}", UriKind.Relative));
        using var wrong = await program.GetAsync(new Uri("/api/audit?token=none-of-ours", UriKind.Relative));

        var lines = first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).ToList();
        Assert.Equal(["c-4", "c-3", "c-2", "c-1", "c-0"], lines.Select(l => l.GetProperty("callId").GetString()));
        Assert.Equal(("ann", "reveal", "why 4"), (lines[0].GetProperty("by").GetString(), lines[0].GetProperty("what").GetString(), lines[0].GetProperty("why").GetString()));
        Assert.False(second.TryGetProperty("next", out _));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task A_customer_is_erased_with_a_reason_that_is_logged()
    {
        await using var site = await OperatorsSite.OpenAsync();
        await site.FollowUpAsync(Calls.Resolved());
        using var program = site.Program();

        using var reasonless = await program.PostAsJsonAsync(new Uri("/api/customers/erase", UriKind.Relative), new { customerId = "cu-1" });
        using var nobody = await program.PostAsJsonAsync(new Uri("/api/customers/erase", UriKind.Relative), new { why = "asked for it" });
        using var erased = await program.PostAsJsonAsync(new Uri("/api/customers/erase", UriKind.Relative), new { customerId = "cu-1", why = "asked for it" });

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.OK), (reasonless.StatusCode, nobody.StatusCode, erased.StatusCode));
        Assert.True((await erased.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("complete").GetBoolean());
        Assert.NotNull((await site.JournalAsync()).ErasedAt);
        Assert.Equal(("erase-customer", "asked for it"), (Assert.Single(site.Audit.All).What, site.Audit.All[0].Why));
    }

    [Fact]
    public async Task A_customer_without_an_id_is_erased_by_their_call()
    {
        await using var site = await OperatorsSite.OpenAsync();
        await site.FollowUpAsync(Calls.Resolved(r => r["customer"]!.AsObject().Remove("id")));
        using var program = site.Program();

        using var both = await program.PostAsJsonAsync(new Uri("/api/customers/erase", UriKind.Relative), new { customerId = "cu-1", callId = "c-1", why = "asked for it" });
        using var odd = await program.PostAsJsonAsync(new Uri("/api/customers/erase", UriKind.Relative), new { callId = "../c-1", why = "asked for it" });
        using var erased = await program.PostAsJsonAsync(new Uri("/api/customers/erase", UriKind.Relative), new { callId = "c-1", why = "asked for it" });

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.OK), (both.StatusCode, odd.StatusCode, erased.StatusCode));
        Assert.NotNull((await site.JournalAsync()).ErasedAt);
        Assert.Equal(("erase-customer", "c-1"), (Assert.Single(site.Audit.All).What, site.Audit.All[0].CallId));
    }

    private static async Task<string> ETagAsync(HttpClient program)
    {
        using var answer = await program.GetAsync(new Uri("/api/follow-ups/c-1", UriKind.Relative));
        return answer.Headers.ETag!.ToString();
    }

    private static async Task<HttpResponseMessage> ActAsync(HttpClient program, string? etag, string body, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/follow-ups/c-1/actions", UriKind.Relative))
        {
            Content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse(type)),
        };
        if (etag is not null)
            request.Headers.TryAddWithoutValidation("If-Match", etag);
        return await program.SendAsync(request);
    }

    private static async Task<string?> ResultOf(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("result").GetString();
}
