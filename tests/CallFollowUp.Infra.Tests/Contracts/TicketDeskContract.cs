using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Contracts;

/// <summary>What every desk keeps.</summary>
public abstract class TicketDeskContract
{
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Tells the calls and customers of this test from others', on a desk that outlives it.</summary>
    protected virtual string Own => "";

    /// <summary>Whether the desk can take words back; one that cannot says so, and how a person does.</summary>
    protected virtual bool Redacts => true;

    /// <summary>Of two that reopen a ticket in the same second, only the first is told that it did.</summary>
    protected virtual bool TellsWhoWasFirst => true;

    protected TicketBrief Brief => new("Double charge", "The customer was charged twice.", "Dana Reyes", Address("dana"));

    [Fact]
    public async Task A_ticket_is_created_once_per_key_and_found_by_it()
    {
        var desk = Open();
        Assert.Null(await desk.FindByKeyAsync(Key("c-1"), Stop));

        var first = await desk.CreateAsync(Brief, Key("c-1"), Stop);
        var again = await desk.CreateAsync(Brief with { Subject = "Charged twice" }, Key("c-1"), Stop);
        var other = await desk.CreateAsync(Brief with { CustomerEmail = null, CustomerName = null }, Key("c-2"), Stop);

        Assert.Equal(first, again);
        Assert.Equal(TicketAction.Created, first.Action);
        Assert.NotEqual(first.TicketId, other.TicketId);
        Assert.Equal(first.TicketId, (await desk.FindByKeyAsync(Key("c-1"), Stop))!.Id);
        Assert.Equal((TicketState.Open, "Double charge"), await desk.FindAsync(first.TicketId, Stop) is { } found ? (found.State, found.Subject) : default);
        Assert.Contains(Brief.Note, await WordsOnAsync(first.TicketId), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_solved_ticket_is_reopened_once_and_an_open_one_gets_the_note_only()
    {
        var desk = Open();
        var id = (await desk.CreateAsync(Brief, Key("c-0"), Stop)).TicketId;
        var confirmed = await desk.MarkConfirmedAsync(id, "The customer says it is solved.", Key("c-0", "confirm-ticket.v1"), Stop);
        Assert.Equal(TicketState.Solved, (await desk.FindAsync(id, Stop))!.State);
        Assert.Equal((id, TicketAction.Confirmed), (confirmed.TicketId, confirmed.Action));
        Assert.Equal(confirmed, await desk.MarkConfirmedAsync(id, "It is solved.", Key("c-0", "confirm-ticket.v1"), Stop));

        var reopened = await desk.ReopenAsync(id, Brief with { Note = "It still blinks." }, Key("c-1"), Stop);
        var again = await desk.ReopenAsync(id, Brief with { Note = "It still blinks, and more." }, Key("c-1"), Stop);
        var noted = await desk.ReopenAsync(id, Brief with { Note = "It beeps, too." }, Key("c-2"), Stop);

        Assert.Equal((id, TicketAction.Reopened), (reopened.TicketId, reopened.Action));
        Assert.Equal(reopened, again);
        Assert.Equal((id, TicketAction.Noted), (noted.TicketId, noted.Action));
        Assert.Equal(TicketState.Open, (await desk.FindAsync(id, Stop))!.State);
        var words = await WordsOnAsync(id);
        Assert.All(["says it is solved", "It still blinks.", "It beeps, too."], said => Assert.Contains(said, words, StringComparison.Ordinal));
        Assert.DoesNotContain("and more", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_calls_about_one_ticket_at_once_reopen_it_once_and_leave_two_notes()
    {
        var desk = Open();
        var id = (await desk.CreateAsync(Brief, Key("c-0"), Stop)).TicketId;
        await desk.MarkConfirmedAsync(id, "The customer says it is solved.", Key("c-0", "confirm-ticket.v1"), Stop);

        var receipts = await Task.WhenAll(
            Task.Run(() => desk.ReopenAsync(id, Brief with { Note = "It still blinks." }, Key("c-1"), Stop)),
            Task.Run(() => desk.ReopenAsync(id, Brief with { Note = "It beeps, too." }, Key("c-2"), Stop)));

        var actions = receipts.Select(r => r.Action).Order().ToList();
        if (TellsWhoWasFirst)
            Assert.Equal([TicketAction.Reopened, TicketAction.Noted], actions);
        else
            Assert.True(actions is [TicketAction.Reopened, TicketAction.Reopened or TicketAction.Noted], string.Join(", ", actions));
        Assert.Equal(TicketState.Open, (await desk.FindAsync(id, Stop))!.State);
        var words = await WordsOnAsync(id);
        Assert.Contains("It still blinks.", words, StringComparison.Ordinal);
        Assert.Contains("It beeps, too.", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_is_added_once_per_key_and_changes_no_state()
    {
        var desk = Open();
        var id = (await desk.CreateAsync(Brief, Key("c-0"), Stop)).TicketId;

        var first = await desk.AddNoteAsync(id, "The mail did not arrive.", Key("c-0", "note-undeliverable.v1"), Stop);
        var again = await desk.AddNoteAsync(id, "The mail bounced.", Key("c-0", "note-undeliverable.v1"), Stop);

        Assert.Equal((id, TicketAction.Noted), (first.TicketId, first.Action));
        Assert.Equal(first, again);
        Assert.Equal(TicketState.Open, (await desk.FindAsync(id, Stop))!.State);
        Assert.DoesNotContain("bounced", await WordsOnAsync(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_that_is_closed_for_good_gets_a_follow_up_once()
    {
        var desk = Open();
        var id = (await desk.CreateAsync(Brief, Key("c-0"), Stop)).TicketId;
        await CloseForGoodAsync(id);
        Assert.Equal(TicketState.Closed, (await desk.FindAsync(id, Stop))!.State);

        var receipt = await desk.ReopenAsync(id, Brief, Key("c-1"), Stop);
        var again = await desk.ReopenAsync(id, Brief, Key("c-1"), Stop);

        Assert.Equal(TicketAction.Created, receipt.Action);
        Assert.NotEqual(id, receipt.TicketId);
        Assert.Equal(receipt, again);
        Assert.Equal(TicketState.Open, (await desk.FindAsync(receipt.TicketId, Stop))!.State);
        Assert.Contains(id, await WordsOnAsync(receipt.TicketId), StringComparison.Ordinal);
        Assert.Equal(TicketAction.Confirmed, (await desk.MarkConfirmedAsync(id, "It is solved.", Key("c-0", "confirm-ticket.v1"), Stop)).Action);
        Assert.Equal(TicketState.Closed, (await desk.FindAsync(id, Stop))!.State);
    }

    [Theory]
    [InlineData("99999999")]
    [InlineData("no-such/ticket?x=1")]
    public async Task A_missing_ticket_gets_a_follow_up_and_takes_no_note(string id)
    {
        var desk = Open();

        Assert.Null(await desk.FindAsync(id, Stop));
        var receipt = await desk.ReopenAsync(id, Brief, Key($"c-{id.Length}"), Stop);
        var e = await Assert.ThrowsAsync<PermanentFailureException>(() => desk.AddNoteAsync(id, "note", Key("c-9", "note-undeliverable.v1"), Stop));

        Assert.Equal(TicketAction.Created, receipt.Action);
        Assert.Equal(receipt, await desk.ReopenAsync(id, Brief, Key($"c-{id.Length}"), Stop));
        Assert.NotEmpty(e.WhatToDo);
    }

    [Fact]
    public async Task A_customers_tickets_are_found_the_newest_first()
    {
        var desk = Open();
        var first = await desk.CreateAsync(Brief, Key("c-1"), Stop);
        Pass(TimeSpan.FromMinutes(1));
        var second = await desk.CreateAsync(Brief, Key("c-2"), Stop);
        await desk.CreateAsync(Brief with { CustomerEmail = Address("other") }, Key("c-3"), Stop);

        var all = await desk.FindRecentAsync(Address("dana"), 10, Stop);
        var newest = await desk.FindRecentAsync(Address("dana"), 1, Stop);

        Assert.Equal([second.TicketId, first.TicketId], all.Select(t => t.Id));
        Assert.Equal([second.TicketId], newest.Select(t => t.Id));
        Assert.Empty(await desk.FindRecentAsync(Address("o'nobody"), 10, Stop));
    }

    [Fact]
    public async Task Removing_a_notes_words_may_be_repeated_and_a_missing_note_is_fine()
    {
        var desk = Open();
        var id = (await desk.CreateAsync(Brief, Key("c-1"), Stop)).TicketId;
        await desk.AddNoteAsync(id, "She wept on the telephone.", Key("c-2"), Stop);
        await desk.RedactNoteAsync(id, Key("c-9"), Stop);
        await desk.RedactNoteAsync("no-such-ticket", Key("c-9"), Stop);

        if (!Redacts)
        {
            var e = await Assert.ThrowsAsync<PermanentFailureException>(() => desk.RedactNoteAsync(id, Key("c-2"), Stop));
            Assert.Contains(id, e.WhatToDo, StringComparison.Ordinal);
            await Assert.ThrowsAsync<PermanentFailureException>(() => desk.RedactNoteAsync(id, Key("c-1"), Stop));
            return;
        }

        foreach (var key in (string[])["c-1", "c-2", "c-1", "c-2"])
            await desk.RedactNoteAsync(id, Key(key), Stop);

        var words = await WordsOnAsync(id);
        Assert.DoesNotContain("wept", words, StringComparison.Ordinal);
        Assert.DoesNotContain("charged", words, StringComparison.Ordinal);
        Assert.Equal(id, (await desk.CreateAsync(Brief, Key("c-1"), Stop)).TicketId);
        Assert.Equal(TicketAction.Noted, (await desk.AddNoteAsync(id, "She wept on the telephone.", Key("c-2"), Stop)).Action);
        Assert.DoesNotContain("wept", await WordsOnAsync(id), StringComparison.Ordinal);
    }

    protected abstract ITicketDesk Open();

    protected EffectKey Key(string id, string step = "reopen-ticket.v1") => new(Own + id, 1, step);

    protected string Address(string name) => $"{Own}{name}@customer.example";

    protected abstract void Pass(TimeSpan time);

    /// <summary>Closes the ticket so that it cannot be reopened.</summary>
    protected abstract Task CloseForGoodAsync(string ticketId);

    /// <summary>All that a person can read in the ticket's notes.</summary>
    protected abstract Task<string> WordsOnAsync(string ticketId);
}
