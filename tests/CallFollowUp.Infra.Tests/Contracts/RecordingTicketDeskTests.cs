using CallFollowUp.TestKit;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Contracts;

public sealed class RecordingTicketDeskTests : TicketDeskContract
{
    private readonly FakeTimeProvider clock = new();
    private readonly RecordingTicketDesk desk;

    public RecordingTicketDeskTests() => desk = new RecordingTicketDesk(clock);

    protected override ITicketDesk Open() => desk;

    protected override void Pass(TimeSpan time) => clock.Advance(time);

    protected override Task CloseForGoodAsync(string ticketId)
    {
        desk.Ticket(ticketId).State = TicketState.Closed;
        return Task.CompletedTask;
    }

    protected override Task<string> WordsOnAsync(string ticketId) => Task.FromResult(string.Join('\n', desk.Ticket(ticketId).Notes.Values));
}
