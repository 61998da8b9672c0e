using System.Net;
using System.Text;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Infra.Links;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Functions.Tests.Replies;

public sealed class AttackTests : IAsyncLifetime
{
    private ReplySite site = null!;
    private string answerLink = "";
    private string stopLink = "";

    public async ValueTask InitializeAsync()
    {
        site = await ReplySite.OpenAsync();
        await site.FollowUpAsync(Calls.Resolved());
        answerLink = site.Ports.AnswerLink().Split('?')[0];
        stopLink = site.Ports.StopLink;
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task Opening_every_link_a_hundred_times_changes_nothing(string method)
    {
        var before = site.Ports.State;
        foreach (var link in new[] { answerLink + "?answer=solved", answerLink + "?answer=not-solved", stopLink })
        {
            for (var i = 0; i < 100; i++)
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), link);
                using var answer = await site.Client.SendAsync(request);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.Equal(method == "HEAD", (await answer.Content.ReadAsByteArrayAsync()).Length == 0);
            }
        }

        Assert.Equal(before, site.Ports.State);
    }

    [Fact]
    public async Task Post_without_a_form_token_changes_nothing_and_keeps_what_was_written()
    {
        var before = site.Ports.State;
        var page = await PostAsync(answerLink, ("answer", "not-solved"), ("comment", "Still red."));
        var empty = await PostAsync(answerLink);
        var stop = await PostAsync(stopLink);

        Assert.All([page, empty, stop], p => Assert.Equal(HttpStatusCode.Forbidden, p.Status));
        Assert.Equal("Still red.", page.Fields()["comment"]);
        Assert.Equal(before, site.Ports.State);

        // A person presses the button once more, and it counts.
        await page.SubmitAsync();
        Assert.NotEqual(before, site.Ports.State);
    }

    [Fact]
    public async Task Form_of_one_link_or_purpose_is_good_for_no_other()
    {
        await site.FollowUpAsync(Calls.Resolved(r => (r["callId"], r["customer"]!["id"], r["subject"]) = ("c-2", "cu-2", "Invoice 8841")));
        var otherCall = (await new Visitor(site.Client).OpenAsync(site.Ports.AnswerLink())).Fields()["form"];
        var stopForm = (await new Visitor(site.Client).OpenAsync(stopLink)).Fields()["form"];
        var answerForm = (await new Visitor(site.Client).OpenAsync(answerLink)).Fields()["form"];
        var before = site.Ports.State;

        foreach (var (link, form) in new[] { (answerLink, otherCall), (answerLink, stopForm), (stopLink, answerForm), (answerLink, answerForm + "A"), (answerLink, "k1..") })
            Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(link, ("form", form), ("answer", "solved"))).Status);

        Assert.Equal(before, site.Ports.State);
    }

    [Fact]
    public async Task One_click_on_an_answer_link_stops_nothing()
    {
        var before = site.Ports.State;

        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(answerLink, ("List-Unsubscribe", "One-Click"))).Status);
        Assert.Equal(before, site.Ports.State);
    }

    [Fact]
    public async Task Forged_links_are_unknown()
    {
        var token = answerLink["/r/".Length..];
        var otherKey = Convert.ToBase64String(Enumerable.Repeat((byte)7, 32).ToArray());
        var forger = new LinkSigner(Options.Create(new LinkOptions { SigningKey = "k1", Keys = { ["k1"] = otherKey } }), site.Ports.Clock);
        var meaning = new LinkToken(CallId.Parse(Calls.Id), LinkPurpose.Answer, site.Ports.Clock.GetUtcNow().AddDays(1));
        var before = site.Ports.State;

        foreach (var forged in new[] { forger.Sign(meaning), token[..^2], "x" + token, token.Replace("k1.", "k2.", StringComparison.Ordinal), "a", "%3Cscript%3E", new string('a', 600) })
        {
            var page = await new Visitor(site.Client).OpenAsync($"/r/{forged}", "de-AT,de;q=0.9");
            Assert.Equal((HttpStatusCode.NotFound, "Diese Seite finden wir nicht"), (page.Status, page.Title));
            Assert.Equal(HttpStatusCode.NotFound, (await PostAsync($"/r/{forged}", ("answer", "solved"))).Status);
        }

        Assert.Equal(before, site.Ports.State);
    }

    [Fact]
    public async Task Links_past_their_time_of_unknown_calls_and_of_purposes_nobody_knows_do_not_open()
    {
        var unknown = site.Links.Sign(new LinkToken(CallId.Parse("c-99"), LinkPurpose.Answer, site.Ports.Clock.GetUtcNow().AddDays(1)));
        var purposeless = site.Links.Sign(new LinkToken(CallId.Parse(Calls.Id), (LinkPurpose)'x', site.Ports.Clock.GetUtcNow().AddDays(1)));
        Assert.Equal(HttpStatusCode.NotFound, (await new Visitor(site.Client).OpenAsync($"/r/{unknown}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await new Visitor(site.Client).OpenAsync($"/r/{purposeless}")).Status);

        var form = (await new Visitor(site.Client).OpenAsync(answerLink)).Fields()["form"];
        site.Ports.Clock.Advance(TimeSpan.FromDays(30));
        var late = await PostAsync(answerLink, ("form", form), ("answer", "solved"));

        Assert.Equal((HttpStatusCode.Gone, "This link is no longer in use"), (late.Status, late.Title));
        Assert.DoesNotContain(site.Ports.Queues.Sent, s => s.Message.Event is not null);
    }

    [Theory]
    [InlineData(2_001, HttpStatusCode.UnprocessableEntity)]
    [InlineData(1_024 * 1_024, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Too_long_a_comment_is_refused_kindly(int length, HttpStatusCode expected)
    {
        var page = await new Visitor(site.Client).OpenAsync(answerLink);
        var before = site.Ports.State;

        await page.SubmitAsync(("answer", "not-solved"), ("comment", new string('x', length)));

        Assert.Equal(expected, page.Status);
        Assert.Equal(before, site.Ports.State);
        if (expected == HttpStatusCode.UnprocessableEntity)
            Assert.Equal(length, page.Fields()["comment"].Length);
    }

    [Fact]
    public async Task Bodies_that_are_no_form_are_refused()
    {
        var json = await new Visitor(site.Client).PostAsync(answerLink, new StringContent("{}", Encoding.UTF8, "application/json"));
        using var broken = new ByteArrayContent([1, 2, 3]);
        broken.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, json.Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await new Visitor(site.Client).PostAsync(answerLink, broken)).Status);
    }

    private Task<Visitor> PostAsync(string link, params (string Name, string Value)[] fields) => new Visitor(site.Client).PostAsync(
        link, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));
}
