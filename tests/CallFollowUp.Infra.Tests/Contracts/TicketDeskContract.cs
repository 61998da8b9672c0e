using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Contracts;

/// <summary>What every desk keeps.</summary>
public abstract class TicketDeskContract
{
    private static readonly TicketBrief Brief = new("Double charge", "The customer was charged twice.", "Dana Reyes", "dana@customer.example");

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract ITicketDesk Open();

    [Fact]
    public async Task A_ticket_is_created_once_per_key_and_found_by_it()
    {
        var desk = Open();
        Assert.Null(await desk.FindByKeyAsync(Key("c-1"), Stop));

        var first = await desk.CreateAsync(Brief, Key("c-1"), Stop);
        var again = await desk.CreateAsync(Brief, Key("c-1"), Stop);
        var other = await desk.CreateAsync(Brief, Key("c-2"), Stop);

        Assert.Equal(first, again);
        Assert.Equal(TicketAction.Created, first.Action);
        Assert.NotEqual(first.TicketId, other.TicketId);
        Assert.Equal(first.TicketId, (await desk.FindByKeyAsync(Key("c-1"), Stop))!.Id);
        Assert.Equal(TicketState.Open, (await desk.FindAsync(first.TicketId, Stop))!.State);
    }

    [Fact]
    public async Task A_solved_ticket_is_reopened_once_and_an_open_one_gets_the_note_only()
    {
        var desk = Open();
        var id = (await desk.CreateAsync(Brief, Key("c-0"), Stop)).TicketId;
        await desk.MarkConfirmedAsync(id, "The customer says it is solved.", Key("c-0", "confirm"), Stop);
        Assert.Equal(TicketState.Solved, (await desk.FindAsync(id, Stop))!.State);

        var reopened = await desk.ReopenAsync(id, Brief, Key("c-1"), Stop);
        var again = await desk.ReopenAsync(id, Brief, Key("c-1"), Stop);
        var noted = await desk.ReopenAsync(id, Brief, Key("c-2"), Stop);

        Assert.Equal((id, TicketAction.Reopened), (reopened.TicketId, reopened.Action));
        Assert.Equal(reopened, again);
        Assert.Equal((id, TicketAction.Noted), (noted.TicketId, noted.Action));
        Assert.Equal(TicketState.Open, (await desk.FindAsync(id, Stop))!.State);
    }

    [Fact]
    public async Task A_customers_tickets_are_found_the_newest_first()
    {
        var desk = Open();
        var first = await desk.CreateAsync(Brief, Key("c-1"), Stop);
        Pass(TimeSpan.FromMinutes(1));
        var second = await desk.CreateAsync(Brief, Key("c-2"), Stop);
        await desk.CreateAsync(Brief with { CustomerEmail = "other@customer.example" }, Key("c-3"), Stop);

        var all = await desk.FindRecentAsync("dana@customer.example", 10, Stop);
        var newest = await desk.FindRecentAsync("dana@customer.example", 1, Stop);

        Assert.Equal([second.TicketId, first.TicketId], all.Select(t => t.Id));
        Assert.Equal([second.TicketId], newest.Select(t => t.Id));
        Assert.Empty(await desk.FindRecentAsync("nobody@customer.example", 10, Stop));
    }

    [Fact]
    public async Task Removing_a_notes_words_may_be_repeated_and_a_missing_note_is_fine()
    {
        var desk = Open();
        var id = (await desk.CreateAsync(Brief, Key("c-1"), Stop)).TicketId;

        await desk.RedactNoteAsync(id, Key("c-1"), Stop);
        await desk.RedactNoteAsync(id, Key("c-1"), Stop);
        await desk.RedactNoteAsync(id, Key("c-9"), Stop);
        await desk.RedactNoteAsync("no-such-ticket", Key("c-9"), Stop);

        Assert.Equal(id, (await desk.CreateAsync(Brief, Key("c-1"), Stop)).TicketId);
    }

    protected static EffectKey Key(string id, string step = "reopen-ticket.v1") => new(id, 1, step);

    protected abstract void Pass(TimeSpan time);
}
