using System.Text.Json;
using CallFollowUp.Domain.Emails;

namespace CallFollowUp.Infra.Tests.SendGrid;

/// <summary>What leaves: every request here was also held to the documented schema by the fake.</summary>
public sealed class SendGridRequestTests : SendGridCase
{
    [Fact]
    public async Task A_mail_says_what_its_draft_says()
    {
        var draft = Draft with { Subject = "Ist „Doppelte Abbuchung“ gelöst?", Text = "Grüß Gott 😀\n", Html = "<p>Grüß Gott &amp; 好</p>" };

        var receipt = await Sender().SendAsync(draft, Key, Stop);

        var mail = Assert.Single(SendGrid.Taken);
        Assert.Equal(mail.MessageId, receipt.MessageId);
        Assert.Equal(Clock.GetUtcNow(), receipt.AcceptedAt);
        Same("""[{"email":"dana@customer.example","name":"Dana Reyes"}]""", mail.Personalization.GetProperty("to"));
        Same("""{"email":"care@acme.example","name":"Acme Care"}""", mail.Body.GetProperty("from"));
        Same("""{"email":"desk@acme.example"}""", mail.Body.GetProperty("reply_to"));
        Assert.Equal(draft.Subject, mail.Body.GetProperty("subject").GetString());
        var content = mail.Body.GetProperty("content");
        Assert.Equal(("text/plain", draft.Text), (content[0].GetProperty("type").GetString(), content[0].GetProperty("value").GetString()));
        Assert.Equal(("text/html", draft.Html), (content[1].GetProperty("type").GetString(), content[1].GetProperty("value").GetString()));
    }

    [Fact]
    public async Task It_can_be_stopped_by_one_click_and_is_not_tracked()
    {
        await Sender().SendAsync(Draft, Key, Stop);

        var mail = SendGrid.Taken[0];
        Same(
            """{"List-Unsubscribe":"<https://x.example/r/token>","List-Unsubscribe-Post":"List-Unsubscribe=One-Click","Auto-Submitted":"auto-generated"}""",
            mail.Personalization.GetProperty("headers"));
        Same(
            """{"click_tracking":{"enable":false,"enable_text":false},"open_tracking":{"enable":false},"subscription_tracking":{"enable":false}}""",
            mail.Body.GetProperty("tracking_settings"));
        Assert.False(mail.Body.TryGetProperty("asm", out _));
        Assert.False(mail.Body.TryGetProperty("mail_settings", out _));
    }

    [Fact]
    public async Task What_cannot_be_erased_holds_opaque_ids_only()
    {
        var key = Key with { Round = 2, Step = "send-final-note.v1#2" };

        await Sender().SendAsync(Draft with { Kind = EmailKind.FinalNote }, key, Stop);

        Same("""{"follow_up_key":"c-1/2/send-final-note.v1#2","follow_up_call":"c-1"}""", SendGrid.Taken[0].Personalization.GetProperty("custom_args"));
        Same("""["final-note"]""", SendGrid.Taken[0].Body.GetProperty("categories"));
    }

    [Theory]
    [InlineData("a\r\nBcc: thief@evil.example")]
    [InlineData("a\nBcc: thief@evil.example")]
    [InlineData("a\u0085\u2028\u0000Bcc: thief@evil.example")]
    public async Task No_text_becomes_another_header(string evil)
    {
        var headers = new Dictionary<string, string> { ["X-Case"] = evil, ["Bcc"] = "thief@evil.example", ["X\r\nBcc"] = "x", ["Content-Type"] = "x" };

        await Sender().SendAsync(Draft with { Subject = evil, ToName = evil, Headers = headers }, Key, Stop);

        var personalization = SendGrid.Taken[0].Personalization;
        Assert.Equal("X-Case", Assert.Single(personalization.GetProperty("headers").EnumerateObject()).Name);
        Assert.False(personalization.TryGetProperty("bcc", out _));
    }

    [Fact]
    public async Task The_sandbox_checks_the_mail_and_takes_none()
    {
        Given("SendGrid:Sandbox", "true");

        var receipt = await Sender().SendAsync(Draft, Key, Stop);

        Assert.Empty(SendGrid.Taken);
        Assert.Equal(Key.ToString(), receipt.MessageId);
    }

    [Fact]
    public async Task An_unsubscribe_group_is_named_where_there_is_one()
    {
        Given("SendGrid:AsmGroupId", "4711");

        await Sender().SendAsync(Draft, Key, Stop);

        Same("""{"group_id":4711}""", SendGrid.Taken[0].Body.GetProperty("asm"));
    }

    private static void Same(string expected, JsonElement actual)
    {
        using var json = JsonDocument.Parse(expected);
        Assert.True(JsonElement.DeepEquals(json.RootElement, actual), $"wanted {expected}, found {actual.GetRawText()}");
    }
}
