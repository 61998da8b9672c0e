using CallFollowUp.TestKit;
using CallFollowUp.TestKit.SendGrid;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Infra.Tests.SendGrid;

public sealed class SendGridFailureTests : SendGridCase
{
    [Theory]
    [InlineData(400, "personalizations.0.to.0.email", "Does not contain a valid address.", "Correct the customer's address")]
    [InlineData(400, "from.email", "Does not contain a valid address.", "Emails:FromAddress")]
    [InlineData(400, "asm.group_id", "The group is unknown.", "SendGrid:AsmGroupId")]
    [InlineData(400, "content.1.value", "The content value must be a string.", "template")]
    [InlineData(401, null, "The provided authorization grant is invalid, expired, or revoked", "SendGrid:ApiKey")]
    [InlineData(403, "from", "The from address does not match a verified Sender Identity.", "Mail Send")]
    [InlineData(404, null, "not found", "SendGrid:BaseUrl")]
    [InlineData(405, null, "method not allowed", "SendGrid:BaseUrl")]
    [InlineData(413, null, "The request body is too large.", "templates")]
    public async Task A_refusal_names_the_field_and_what_to_do(int status, string? field, string message, string whatToDo)
    {
        SendGrid.Next(new ScriptedAnswer(status, Error: (field, message)));

        var e = await Assert.ThrowsAsync<PermanentFailureException>(() => Sender().SendAsync(Draft, Key, Stop));

        Assert.Contains($"({status})", e.Message, StringComparison.Ordinal);
        Assert.Contains(field ?? "", e.Message, StringComparison.Ordinal);
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
        Assert.Contains(whatToDo, e.WhatToDo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_never_shows_the_address()
    {
        SendGrid.Next(new ScriptedAnswer(400, Error: ("personalizations", $"You have included {Address} more than once.\nSee {Address}.")));

        var e = await Assert.ThrowsAsync<PermanentFailureException>(() => Sender().SendAsync(Draft, Key, Stop));

        Assert.DoesNotContain("dana", e.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\n', e.Message);
        Assert.DoesNotContain(Logs.Lines, l => l.Contains("dana", StringComparison.OrdinalIgnoreCase) || l.Contains(FakeSendGrid.ApiKey, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(418)]
    public async Task A_refusal_without_a_readable_body_is_one_all_the_same(int status)
    {
        SendGrid.Next(new ScriptedAnswer(status));

        var e = await Assert.ThrowsAsync<PermanentFailureException>(() => Sender().SendAsync(Draft, Key, Stop));

        Assert.Contains($"({status}): no reason given", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_our_own_fake_refuses_is_told_apart_by_field()
    {
        var e = await Assert.ThrowsAsync<PermanentFailureException>(() => Sender().SendAsync(Draft with { ToAddress = "nobody" }, Key, Stop));

        Assert.Contains("personalizations.0.to.0.email", e.Message, StringComparison.Ordinal);
        Assert.Empty(SendGrid.Taken);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    [InlineData(408)]
    [InlineData(200)]
    public async Task An_answer_that_proves_nothing_leaves_the_mail_unknown(int status)
    {
        Given("Resilience:sendgrid:Retries", "5");
        SendGrid.Next(new ScriptedAnswer(status));

        await Assert.ThrowsAsync<OutcomeUnknownException>(() => Sender().SendAsync(Draft, Key, Stop));

        Assert.Equal(1, SendGrid.Requests);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        SendGrid.Next(new ScriptedAnswer(307) { Headers = new Dictionary<string, string> { ["Location"] = "/v3/mail/send" } });

        var e = await Assert.ThrowsAsync<PermanentFailureException>(() => Sender().SendAsync(Draft, Key, Stop));

        Assert.Contains("SendGrid:BaseUrl", e.WhatToDo, StringComparison.Ordinal);
        Assert.Empty(SendGrid.Taken);
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_was_sent()
    {
        var sender = Sender();
        await SendGrid.StopAsync();

        await Assert.ThrowsAsync<RetryableFailureException>(() => sender.SendAsync(Draft, Key, Stop));
    }

    public static TheoryData<ScriptedAnswer, int> LostAnswers => new()
    {
        { ScriptedAnswer.Drop, 0 },
        { ScriptedAnswer.TakeThenDrop, 1 },
        { new ScriptedAnswer(500, TakesTheMail: true), 1 },
    };

    [Theory]
    [MemberData(nameof(LostAnswers), DisableDiscoveryEnumeration = true)]
    public async Task A_lost_answer_never_sends_twice(ScriptedAnswer answer, int taken)
    {
        Given("Resilience:sendgrid:Retries", "5");
        var sender = Sender();
        // A second mail over the connection that the first one left open: where clients are tempted to try again by themselves.
        await sender.SendAsync(Draft, Key with { Id = "c-0" }, Stop);
        SendGrid.Next(answer);

        await Assert.ThrowsAsync<OutcomeUnknownException>(() => sender.SendAsync(Draft, Key, Stop));

        Assert.Equal(2, SendGrid.Requests);
        Assert.Equal(taken, SendGrid.Taken.Count(m => m.Argument("follow_up_call") == "c-1"));
    }

    [Fact]
    public async Task A_slow_answer_is_given_up_in_time_and_leaves_the_mail_unknown()
    {
        Given("Resilience:sendgrid:Retries", "5");
        SendGrid.Next(ScriptedAnswer.TakeThenHold);

        var send = Sender().SendAsync(Draft, Key, Stop);
        await Eventually.TrueAsync(() => SendGrid.Taken.Count == 1, "the mail has arrived at the provider");
        Clock.Advance(TimeSpan.FromSeconds(8));

        await Assert.ThrowsAsync<OutcomeUnknownException>(() => send);
        Assert.Single(SendGrid.Taken);
    }
}
