using System.Text.Json;
using CallFollowUp.TestKit;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Ports;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Tests.SendGrid;

public sealed class SendGridWebhookTests : IDisposable
{
    private readonly FakeTimeProvider clock = new();
    private readonly InMemoryQueues queues;
    private readonly WebhookCaller sendGrid;

    public SendGridWebhookTests()
    {
        queues = new InMemoryQueues(clock);
        sendGrid = new WebhookCaller(clock, queues);
    }

    public void Dispose() => sendGrid.Dispose();

    [Fact]
    public async Task A_signed_event_reaches_its_follow_up()
    {
        Assert.Equal(200, await sendGrid.PostAsync($"[{Event("delivered")}]"));

        var message = Assert.Single(queues.Sent).Message;
        Assert.Equal(("c-1", FollowUpEvents.EmailReported), (message.CallId, message.Event));
        var report = message.Data!.Value.Deserialize(FollowUpJson.Default.EmailReport)!;
        Assert.Equal(("c-1/send-email.v1", EmailReport.Delivered, "14c5d75ce93.dfd.64b469"), (report.Key, report.Report, report.MessageId));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1795176000), report.At);
        Assert.DoesNotContain("dana", message.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bytes_are_checked_as_they_came_with_their_line_ends() =>
        Assert.Equal(200, await sendGrid.PostAsync($"[\r\n{Event("delivered")}\r\n]\r\n"));

    public static TheoryData<string, int> Spoilt => new()
    {
        { nameof(WebhookCaller.Unsigned), 401 },
        { nameof(WebhookCaller.Untimed), 401 },
        { nameof(WebhookCaller.SignedTwice), 401 },
        { nameof(WebhookCaller.Tampered), 403 },
        { nameof(WebhookCaller.Backdated), 403 },
        { nameof(WebhookCaller.Garbled), 403 },
    };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public async Task What_SendGrid_did_not_sign_changes_nothing(string how, int status)
    {
        var spoil = typeof(WebhookCaller).GetMethod(how)!.CreateDelegate<Action<HttpRequest>>();

        Assert.Equal(status, await sendGrid.PostAsync($"[{Event("bounce")}]", spoil: spoil));
        Assert.Empty(queues.Sent);
    }

    [Fact]
    public async Task Another_keys_signature_is_none()
    {
        using var other = new TestKit.SendGrid.SendGridSigner();
        sendGrid.PublicKey = other.PublicKey;

        Assert.Equal(403, await sendGrid.PostAsync($"[{Event("bounce")}]"));
    }

    [Fact]
    public async Task Without_a_key_the_webhook_is_closed()
    {
        sendGrid.PublicKey = "";

        Assert.Equal(404, await sendGrid.PostAsync($"[{Event("bounce")}]"));
    }

    [Theory]
    [InlineData(-24, 200)]
    [InlineData(-25.1, 403)]
    [InlineData(0.05, 200)]
    [InlineData(0.1, 403)]
    public async Task A_days_retries_are_taken_and_older_ones_are_stale(double hours, int status) =>
        Assert.Equal(status, await sendGrid.PostAsync($"[{Event("delivered")}]", clock.GetUtcNow().AddHours(hours)));

    [Theory]
    [InlineData(1024 * 1024, 400)]
    [InlineData((1024 * 1024) + 1, 413)]
    public async Task A_huge_body_is_refused_before_it_is_read(int bytes, int status) =>
        Assert.Equal(status, await sendGrid.PostAsync(new byte[bytes]));

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[{]")]
    [InlineData("null")]
    public async Task What_is_no_array_is_refused(string body) => Assert.Equal(400, await sendGrid.PostAsync(body));

    [Fact]
    public async Task Deep_nesting_is_refused() => Assert.Equal(400, await sendGrid.PostAsync(new string('[', 1000) + new string(']', 1000)));

    [Theory]
    [InlineData("""{"event":"delivered","timestamp":1795176000,"email":"x@y.example","sg_message_id":"m"}""")]
    [InlineData("""{"event":"delivered","timestamp":1795176000,"follow_up_key":"../send-email.v1"}""")]
    [InlineData("""{"event":"delivered","timestamp":1795176000,"follow_up_key":""}""")]
    [InlineData("""{"event":"delivered","timestamp":1795176000,"follow_up_key":7}""")]
    [InlineData("""{"event":"delivered","timestamp":"soon","follow_up_key":"c-1/send-email.v1"}""")]
    [InlineData("""{"event":"delivered","timestamp":1e300,"follow_up_key":"c-1/send-email.v1"}""")]
    [InlineData("""{"event":{},"timestamp":1795176000,"follow_up_key":"c-1/send-email.v1"}""")]
    [InlineData("""{"event":"invented","timestamp":1795176000,"follow_up_key":"c-1/send-email.v1"}""")]
    [InlineData("""{"event":"processed","timestamp":1795176000,"follow_up_key":"c-1/send-email.v1"}""")]
    [InlineData("""{"event":"deferred","timestamp":1795176000,"follow_up_key":"c-1/send-email.v1"}""")]
    [InlineData("""{"event":"open","timestamp":1795176000,"follow_up_key":"c-1/send-email.v1"}""")]
    [InlineData("""{"event":"click","timestamp":1795176000,"follow_up_key":"c-1/send-email.v1"}""")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("42")]
    public async Task What_is_not_for_us_is_left_out_and_the_rest_is_taken(string stranger)
    {
        Assert.Equal(200, await sendGrid.PostAsync($"[{stranger},{Event("delivered")}]"));

        Assert.Single(queues.Sent);
    }

    [Fact]
    public async Task An_event_that_comes_again_is_the_same_event()
    {
        await sendGrid.PostAsync($"[{Event("delivered", eventId: "first")},{Event("delivered", eventId: "again")}]");
        clock.Advance(TimeSpan.FromHours(3));
        await sendGrid.PostAsync($"[{Event("delivered", eventId: "later")}]");
        await sendGrid.PostAsync($"[{Event("bounce")}]");

        Assert.Equal(3, queues.Sent.Count);
        Assert.Equal(2, queues.Sent.DistinctBy(s => s.Message.EventId).Count());
    }

    [Theory]
    [InlineData("\"thank-you\"")]
    [InlineData("[\"thank-you\",\"other\"]")]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task A_category_may_have_any_form(string category)
    {
        Assert.Equal(200, await sendGrid.PostAsync($"[{Event("delivered", more: $",\"category\":{category}")}]"));

        Assert.Single(queues.Sent);
    }

    [Theory]
    [InlineData("bounce", "bounce", "550 No such user", EmailReport.Bounced)]
    [InlineData("bounce", "blocked", "451 Try later", EmailReport.Blocked)]
    [InlineData("dropped", null, "Bounced Address", EmailReport.Dropped)]
    [InlineData("dropped", null, "Invalid", EmailReport.Dropped)]
    [InlineData("dropped", null, "Unsubscribed Address", EmailReport.Suppressed)]
    [InlineData("dropped", null, "Spam Reporting Address", EmailReport.Suppressed)]
    [InlineData("dropped", null, "Recipient List over Package Quota", EmailReport.Refused)]
    [InlineData("spamreport", null, null, EmailReport.ReportedAsSpam)]
    [InlineData("unsubscribe", null, null, EmailReport.Unsubscribed)]
    [InlineData("group_unsubscribe", null, null, EmailReport.Unsubscribed)]
    public async Task Every_kind_is_told_apart(string name, string? type, string? reason, string report)
    {
        var more = (type is null ? "" : $",\"type\":\"{type}\"") + (reason is null ? "" : $",\"reason\":\"{reason} dana@customer.example\"");

        await sendGrid.PostAsync($"[{Event(name, more: more)}]");

        var read = queues.Sent[0].Message.Data!.Value.Deserialize(FollowUpJson.Default.EmailReport)!;
        Assert.Equal(report, read.Report);
        Assert.DoesNotContain("dana", read.Reason ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_queued_is_not_confirmed_so_that_it_comes_again()
    {
        using var caller = new WebhookCaller(clock, new FailingQueues());

        await Assert.ThrowsAsync<IOException>(() => caller.PostAsync($"[{Event("bounce")}]"));
    }

    internal static string Event(string name, string key = "c-1/send-email.v1", string eventId = "e", string more = "") =>
        $$"""
        {"email":"dana@customer.example","timestamp":1795176000,"event":"{{name}}","sg_event_id":"{{eventId}}","smtp-id":"<x@y>","ip":"192.0.2.1",
         "sg_message_id":"14c5d75ce93.dfd.64b469.filter0001.16648.5515E0B88.0","follow_up_key":"{{key}}","follow_up_call":"c-1"{{more}}}
        """;

    private sealed class FailingQueues : IFollowUpQueues
    {
        public Task EnqueueCallAsync(string body, CancellationToken cancellation) => throw new IOException("scripted");

        public Task EnqueueEventAsync(FollowUpMessage message, TimeSpan delay, CancellationToken cancellation) => throw new IOException("scripted");

        public Task<int> CountEventsAsync(CancellationToken cancellation) => throw new IOException("scripted");
    }
}
