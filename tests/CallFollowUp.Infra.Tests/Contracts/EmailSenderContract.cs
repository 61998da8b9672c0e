using CallFollowUp.Domain.Emails;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Contracts;

/// <summary>What every sender keeps whose mails can be looked for.</summary>
public abstract class EmailSenderContract
{
    private static readonly EmailDraft Draft = new(
        EmailKind.Ask, "en", "dana@customer.example", "Dana Reyes", "Did we solve it?", "", "Did we?", "<p>Did we?</p>", new Dictionary<string, string>());

    private readonly EffectKey key = new($"c-{Guid.NewGuid():N}", 1, "send-email.v1");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What is said of a mail that is not found. A provider that shows its mails only after a while cannot say that there is none.</summary>
    protected virtual Settlement Unseen => Settlement.DidNotHappen;

    protected abstract IEmailSender Open();

    [Fact]
    public async Task Before_the_send_it_is_not_found_and_afterwards_it_is()
    {
        var sender = Open();
        Assert.Equal(Unseen, await sender.FindEvidenceAsync(key, Stop));

        var receipt = await sender.SendAsync(Draft, key, Stop);
        var evidence = await sender.FindEvidenceAsync(key, Stop);

        Assert.NotEmpty(receipt.MessageId);
        Assert.Equal(receipt, evidence.Result);
    }

    [Fact]
    public async Task One_mails_evidence_is_not_anothers()
    {
        var sender = Open();
        await sender.SendAsync(Draft, key, Stop);

        Assert.Equal(Unseen, await sender.FindEvidenceAsync(key with { Round = 2 }, Stop));
        Assert.Equal(Unseen, await sender.FindEvidenceAsync(key with { Step = "send-email.v1#2" }, Stop));
    }

    [Fact]
    public async Task A_send_that_was_stopped_before_it_began_sends_nothing()
    {
        var sender = Open();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sender.SendAsync(Draft, key, new CancellationToken(canceled: true)));

        Assert.Equal(Unseen, await sender.FindEvidenceAsync(key, Stop));
    }
}
