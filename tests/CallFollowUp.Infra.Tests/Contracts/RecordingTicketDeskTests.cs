using CallFollowUp.TestKit;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Contracts;

public sealed class RecordingTicketDeskTests : TicketDeskContract
{
    private readonly FakeTimeProvider clock = new();

    protected override ITicketDesk Open() => new RecordingTicketDesk(clock);

    protected override void Pass(TimeSpan time) => clock.Advance(time);
}
