using CallFollowUp.TestKit;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Contracts;

public sealed class RecordingEmailSenderTests : EmailSenderContract
{
    protected override IEmailSender Open() => new RecordingEmailSender(new FakeTimeProvider());
}
