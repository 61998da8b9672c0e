using CallFollowUp.TestKit.SendGrid;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Infra.Tests.SendGrid;

public sealed class SendGridEvidenceTests : SendGridCase
{
    public SendGridEvidenceTests() => Given("SendGrid:ActivityApi", "true");

    [Fact]
    public async Task The_activity_settles_a_mail_whose_answer_was_lost()
    {
        SendGrid.Next(ScriptedAnswer.TakeThenDrop);
        await Assert.ThrowsAsync<OutcomeUnknownException>(() => Sender().SendAsync(Draft, Key, Stop));

        var evidence = await Sender().FindEvidenceAsync(Key, Stop);

        Assert.Equal(SendGrid.Taken[0].MessageId, Assert.IsType<Workflow.Ports.EmailReceipt>(evidence.Result).MessageId);
    }

    [Fact]
    public async Task A_mail_that_the_activity_does_not_show_may_still_have_left() =>
        Assert.Equal(Settlement.NoEvidence, await Sender().FindEvidenceAsync(Key, Stop));

    [Theory]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task An_activity_that_fails_is_no_evidence(int status)
    {
        SendGrid.Next(new ScriptedAnswer(status));

        Assert.Equal(Settlement.NoEvidence, await Sender().FindEvidenceAsync(Key, Stop));
    }

    [Fact]
    public async Task Without_the_add_on_nothing_is_asked()
    {
        Given("SendGrid:ActivityApi", "false");

        Assert.Equal(Settlement.NoEvidence, await Sender().FindEvidenceAsync(Key, Stop));
        Assert.Equal(0, SendGrid.Requests);
    }
}
