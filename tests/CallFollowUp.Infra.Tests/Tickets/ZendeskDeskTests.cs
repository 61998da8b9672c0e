using CallFollowUp.TestKit.Desks;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Tickets;

public sealed class ZendeskDeskTests : ZendeskCase
{
    [Fact]
    public async Task A_reopened_ticket_carries_an_internal_note_that_ends_in_its_key()
    {
        var ticket = Zendesk.Put("solved");

        var receipt = await Open().ReopenAsync($"{ticket.Id}", Brief, Key("c-1"), Stop);

        var comment = Assert.Single(ticket.Comments);
        Assert.False(comment.IsPublic);
        Assert.Equal("The customer was charged twice.\nreopened: ref c-1/reopen-ticket.v1", comment.Body);
        Assert.Equal(new Uri(Zendesk.Address, $"agent/tickets/{ticket.Id}"), receipt.Link);
        Assert.Equal(5, Zendesk.Requests.Count);
    }

    [Theory]
    [InlineData("pending", TicketAction.Reopened)]
    [InlineData("hold", TicketAction.Reopened)]
    [InlineData("new", TicketAction.Noted)]
    public async Task Every_status_is_understood(string status, TicketAction action)
    {
        var ticket = Zendesk.Put(status);

        Assert.Equal(action, (await Open().ReopenAsync($"{ticket.Id}", Brief, Key("c-1"), Stop)).Action);
    }

    [Fact]
    public async Task A_follow_up_of_a_closed_ticket_is_linked_to_it()
    {
        var ticket = Zendesk.Put("closed");

        var receipt = await Open().ReopenAsync($"{ticket.Id}", Brief, Key("c-1"), Stop);

        var created = Ticket(receipt.TicketId);
        Assert.Equal((ticket.Id, "c-1/reopen-ticket.v1"), (created.FollowUpOf, created.ExternalId));
    }

    [Fact]
    public async Task A_stale_change_is_looked_at_again()
    {
        var ticket = Zendesk.Put("solved");
        var left = 1;
        Zendesk.BeforeChange = t =>
        {
            if (left-- > 0)
                Zendesk.Change(t, "open");
        };

        var receipt = await Open().ReopenAsync($"{ticket.Id}", Brief, Key("c-1"), Stop);

        Assert.Equal(TicketAction.Noted, receipt.Action);
        Assert.Single(ticket.Comments);
    }

    [Fact]
    public async Task A_ticket_that_never_holds_still_is_tried_later()
    {
        var ticket = Zendesk.Put("solved");
        Zendesk.BeforeChange = t => Zendesk.Change(t, "solved");

        await Assert.ThrowsAsync<RetryableFailureException>(() => Open().ReopenAsync($"{ticket.Id}", Brief, Key("c-1"), Stop));

        Assert.Empty(ticket.Comments);
    }

    [Fact]
    public async Task A_lost_answer_leaves_one_note_and_the_first_receipt()
    {
        var ticket = Zendesk.Put("solved");
        Zendesk.Next(DeskFault.WorkThenDrop("PUT"));

        await Assert.ThrowsAsync<RetryableFailureException>(() => Open().ReopenAsync($"{ticket.Id}", Brief, Key("c-1"), Stop));
        Zendesk.Change(ticket, "solved");
        var receipt = await Open().ReopenAsync($"{ticket.Id}", Brief, Key("c-1"), Stop);

        Assert.Equal(TicketAction.Reopened, receipt.Action);
        Assert.Single(ticket.Comments);
        // Who solved it since knew the brief: a repetition does not take it from them.
        Assert.Equal("solved", ticket.Status);
    }

    [Fact]
    public async Task A_lost_creation_is_found_by_its_key_whatever_the_brief_says_now()
    {
        Zendesk.Next(DeskFault.WorkThenDrop("POST"));
        await Assert.ThrowsAsync<RetryableFailureException>(() => Open().CreateAsync(Brief, Key("c-1"), Stop));
        Zendesk.ForgetKeys();

        await Open().CreateAsync(Brief with { Note = "Another brief." }, Key("c-1"), Stop);

        Assert.Single(Zendesk.Tickets);
    }

    [Fact]
    public async Task Another_body_under_a_known_key_is_no_second_ticket()
    {
        Zendesk.Next(
            new DeskFault(200, """{"tickets":[]}"""),
            new DeskFault(400, """{"error":"IdempotentRequestError","description":"Request parameters do not match"}""") { Method = "POST" },
            new DeskFault(200, """{"tickets":[]}"""));

        await Assert.ThrowsAsync<RetryableFailureException>(() => Open().CreateAsync(Brief, Key("c-1"), Stop));

        Assert.Empty(Zendesk.Tickets);
    }

    [Fact]
    public async Task A_yes_that_did_nothing_is_a_failure()
    {
        var ticket = Zendesk.Put("solved");
        Zendesk.Next(new DeskFault(200, """{"ticket":{"status":"open"}}""") { Method = "PUT" });

        var e = await Assert.ThrowsAsync<PermanentFailureException>(() => Open().ReopenAsync($"{ticket.Id}", Brief, Key("c-1"), Stop));

        Assert.Contains($"ticket {ticket.Id} is still solved", e.Message, StringComparison.Ordinal);
        Assert.Contains("redrive", e.WhatToDo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_moved_out_of_our_rights_says_what_to_do()
    {
        var ticket = Zendesk.Put("solved");
        ticket.IsElsewhere = true;

        var e = await Assert.ThrowsAsync<PermanentFailureException>(() => Open().ReopenAsync($"{ticket.Id}", Brief, Key("c-1"), Stop));

        Assert.Contains($"does not let us change ticket {ticket.Id} (403)", e.Message, StringComparison.Ordinal);
        Assert.Contains("moved to a group or queue", e.WhatToDo, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    [InlineData(503)]
    public async Task A_proxys_page_says_nothing_about_the_ticket(int status)
    {
        var ticket = Zendesk.Put("solved");
        Zendesk.Next(DeskFault.Page(status));

        await Assert.ThrowsAsync<RetryableFailureException>(() => Open().ReopenAsync($"{ticket.Id}", Brief, Key("c-1"), Stop));

        Assert.Single(Zendesk.Tickets);
    }

    [Fact]
    public async Task Asked_to_slow_down_it_waits_as_long_for_every_ticket()
    {
        Zendesk.Next(DeskFault.SlowDown(90));

        var e = await Assert.ThrowsAsync<RetryableFailureException>(() => Open().FindAsync("101", Stop));
        var next = await Assert.ThrowsAsync<RetryableFailureException>(() => Open().FindAsync("102", Stop));
        Clock.Advance(TimeSpan.FromSeconds(91));

        Assert.Equal(TimeSpan.FromSeconds(90), e.RetryAfter);
        Assert.InRange(next.RetryAfter!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(90));
        Assert.Single(Zendesk.Requests);
        Assert.Null(await Open().FindAsync("102", Stop));
    }

    [Theory]
    [InlineData(401, "token")]
    [InlineData(302, "Tickets:Zendesk:BaseUrl")]
    public async Task A_desk_that_lets_nobody_in_says_what_to_check(int status, string whatToDo)
    {
        Zendesk.Next(new DeskFault(status, "{}") { Headers = new Dictionary<string, string> { ["Location"] = "https://elsewhere.example/" } });

        var e = await Assert.ThrowsAsync<PermanentFailureException>(() => Open().FindAsync("101", Stop));

        Assert.Contains(whatToDo, e.WhatToDo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_note_is_found_behind_a_hundred_newer_ones()
    {
        var ticket = Zendesk.Put("solved");
        await Open().ReopenAsync($"{ticket.Id}", Brief, Key("c-1"), Stop);
        ticket.Comments.AddRange(Enumerable.Range(1, 120).Select(n => new ZendeskComment(9000 + n, ZendeskComment.HtmlOf($"note {n}"), true, Clock.GetUtcNow())));

        Assert.Equal(TicketAction.Reopened, (await Open().ReopenAsync($"{ticket.Id}", Brief, Key("c-1"), Stop)).Action);

        Assert.Equal(121, ticket.Comments.Count);
    }

    [Fact]
    public async Task No_secret_and_no_customer_stands_in_the_logs()
    {
        await Open().CreateAsync(Brief, Key("c-1"), Stop);

        Assert.DoesNotContain(Logs.Lines, l => l.Contains(FakeZendesk.Token, StringComparison.Ordinal) || l.Contains("dana", StringComparison.OrdinalIgnoreCase));
    }
}
