using CallFollowUp.TestKit.SendGrid;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace CallFollowUp.Infra.Tests.SendGrid;

public sealed class SendGridErasureTests : SendGridCase
{
    [Fact]
    public async Task A_job_names_the_persons_addresses_and_the_receipt_names_the_job()
    {
        var done = await Erasure().EraseAsync([Address, "d.reyes@customer.example"], [Key], Stop);

        Assert.Equal("SendGrid took erase job job-1", done);
        Assert.Equal([Address, "d.reyes@customer.example"], SendGrid.Erased);
    }

    [Fact]
    public async Task A_person_without_an_address_needs_no_job()
    {
        Assert.Null(await Erasure().EraseAsync([], [Key], Stop));
        Assert.Equal(0, SendGrid.Requests);
    }

    [Fact]
    public async Task A_refusal_is_for_good_and_a_failure_may_pass()
    {
        SendGrid.Next(new ScriptedAnswer(403), new ScriptedAnswer(503), new ScriptedAnswer(200));

        await Assert.ThrowsAsync<PermanentFailureException>(() => Erasure().EraseAsync([Address], [], Stop));
        await Assert.ThrowsAsync<RetryableFailureException>(() => Erasure().EraseAsync([Address], [], Stop));
        // An answer that names no job is none.
        await Assert.ThrowsAsync<PermanentFailureException>(() => Erasure().EraseAsync([Address], [], Stop));
    }

    private IEmailErasure Erasure() => Services().GetServices<IEmailErasure>().Single();
}
