using System.Globalization;
using CallFollowUp.TestKit;
using CallFollowUp.TestKit.SendGrid;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Infra.Tests.SendGrid;

public sealed class SendGridPaceTests : SendGridCase
{
    [Fact]
    public async Task A_rate_limit_is_waited_out_as_long_as_it_says()
    {
        SendGrid.Next(Limited(TimeSpan.FromSeconds(42)));

        var e = await Assert.ThrowsAsync<RetryableFailureException>(() => Sender().SendAsync(Draft, Key, Stop));

        Assert.Equal(TimeSpan.FromSeconds(42), e.RetryAfter);
    }

    [Fact]
    public async Task Meanwhile_nothing_else_is_sent_and_afterwards_everything()
    {
        var sender = Sender();
        SendGrid.Next(Limited(TimeSpan.FromSeconds(42)));
        await Assert.ThrowsAsync<RetryableFailureException>(() => sender.SendAsync(Draft, Key, Stop));

        Clock.Advance(TimeSpan.FromSeconds(40));
        var e = await Assert.ThrowsAsync<RetryableFailureException>(() => sender.SendAsync(Draft, Key with { Id = "c-2" }, Stop));
        Assert.Equal(TimeSpan.FromSeconds(2), e.RetryAfter);
        Assert.Equal(1, SendGrid.Requests);

        Clock.Advance(TimeSpan.FromSeconds(2));
        await sender.SendAsync(Draft, Key, Stop);
        Assert.Single(SendGrid.Taken);
    }

    [Fact]
    public async Task The_last_mail_of_a_window_is_followed_by_a_pause()
    {
        var sender = Sender();
        SendGrid.Next(new ScriptedAnswer(202, TakesTheMail: true)
        {
            Headers = new Dictionary<string, string> { ["X-RateLimit-Remaining"] = "0", ["X-RateLimit-Reset"] = InSeconds(30) },
        });
        await sender.SendAsync(Draft, Key, Stop);

        var e = await Assert.ThrowsAsync<RetryableFailureException>(() => sender.SendAsync(Draft, Key with { Id = "c-2" }, Stop));

        Assert.Equal(TimeSpan.FromSeconds(30), e.RetryAfter);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Retry_After_is_honoured_too(int status)
    {
        SendGrid.Next(new ScriptedAnswer(status) { Headers = new Dictionary<string, string> { ["Retry-After"] = "90" } });

        var e = await Assert.ThrowsAsync<RetryableFailureException>(() => Sender().SendAsync(Draft, Key, Stop));

        Assert.Equal(TimeSpan.FromSeconds(90), e.RetryAfter);
    }

    [Theory]
    [InlineData("soon", null)]
    [InlineData("-5", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("4102444800", 3600)]
    public async Task A_header_that_cannot_be_right_does_not_stop_the_mails(string reset, int? seconds)
    {
        SendGrid.Next(new ScriptedAnswer(429) { Headers = new Dictionary<string, string> { ["X-RateLimit-Reset"] = reset } });

        var e = await Assert.ThrowsAsync<RetryableFailureException>(() => Sender().SendAsync(Draft, Key, Stop));

        Assert.Equal(seconds is { } s ? TimeSpan.FromSeconds(s) : null, e.RetryAfter);
    }

    [Fact]
    public async Task A_short_pause_is_waited_for_in_place()
    {
        Given("Resilience:sendgrid:Retries", "2");
        SendGrid.Next(Limited(TimeSpan.FromSeconds(1)));

        var send = Sender().SendAsync(Draft, Key, Stop);
        await Eventually.TrueAsync(
            () =>
            {
                Clock.Advance(TimeSpan.FromMilliseconds(25));
                return send.IsCompleted;
            },
            "the mail is sent");

        await send;
        Assert.Single(SendGrid.Taken);
        Assert.Equal(2, SendGrid.Requests);
    }

    private ScriptedAnswer Limited(TimeSpan until) => new(429, Error: (null, "too many requests"))
    {
        Headers = new Dictionary<string, string>
        {
            ["X-RateLimit-Limit"] = "600",
            ["X-RateLimit-Remaining"] = "0",
            ["X-RateLimit-Reset"] = InSeconds(until.TotalSeconds),
        },
    };

    private string InSeconds(double seconds) => Clock.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
