using System.Text;
using CallFollowUp.Infra.SendGrid;

namespace CallFollowUp.Infra.Tests.SendGrid;

public sealed class SendGridEventBodyTests
{
    private const string Event = """
        {"event":"bounce","email":"dana@customer.example","timestamp":1763632800,"sg_message_id":"m1.recvd","follow_up_key":"c-1/send-email.v1","reason":"REASON"}
        """;

    [Fact]
    public void Half_a_character_in_a_reason_does_not_cost_the_event()
    {
        var messages = SendGridWebhookReader.Read(Body(@"no such user \ud83d"));

        Assert.Equal("no such user \ufffd", Assert.Single(messages!).Data!.Value.GetProperty("reason").GetString());
    }

    [Fact]
    public void A_body_that_is_not_UTF_8_is_refused()
    {
        var body = Body("?");
        body[Array.IndexOf(body, (byte)'?')] = 0xff;

        Assert.Null(SendGridWebhookReader.Read(body));
    }

    private static byte[] Body(string reason) => Encoding.UTF8.GetBytes($"[{Event.Replace("REASON", reason, StringComparison.Ordinal)}]");
}
