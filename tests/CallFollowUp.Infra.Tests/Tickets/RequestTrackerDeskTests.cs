using System.Net.Http.Json;
using System.Text.Json;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Tickets;

/// <summary>Against a real Request Tracker 5 (tests/request-tracker).</summary>
public sealed class RequestTrackerDeskTests(RequestTrackerServer server) : DeskCase, IClassFixture<RequestTrackerServer>
{
    protected override string Own { get; } = $"t{Guid.NewGuid():n}-";

    protected override bool Redacts => false;

    // Its ETag counts in seconds, and is looked at before the change, not with it.
    protected override bool TellsWhoWasFirst => false;

    public override async ValueTask InitializeAsync()
    {
        await server.OpenAsync();
        Given("Tickets:Desk", "RequestTracker");
        Given("Tickets:RequestTracker:BaseUrl", server.Address.ToString());
        Given("Tickets:RequestTracker:Token", server.Token);
        Given("Tickets:RequestTracker:Queue", "Support");
        // What this company does not reopen: the service user may not delete, and needs not.
        Given("Tickets:RequestTracker:States:rejected", "Closed");
        Given("Resilience:request-tracker:Retries", "0");
    }

    [Fact]
    public async Task A_deleted_ticket_gets_a_follow_up()
    {
        var id = (await Open().CreateAsync(Brief, Key("c-0"), Stop)).TicketId;
        await ChangeAsync(id, "Status", "deleted");

        var receipt = await Open().ReopenAsync(id, Brief, Key("c-1"), Stop);

        Assert.Equal(TicketAction.Created, receipt.Action);
        Assert.Equal(receipt, await Open().ReopenAsync(id, Brief, Key("c-1"), Stop));
    }

    [Fact]
    public async Task A_ticket_moved_out_of_our_rights_says_what_to_do()
    {
        var id = (await Open().CreateAsync(Brief, Key("c-0"), Stop)).TicketId;
        await ChangeAsync(id, "Queue", "Elsewhere");

        var e = await Assert.ThrowsAsync<PermanentFailureException>(() => Open().ReopenAsync(id, Brief, Key("c-1"), Stop));

        Assert.Contains($"ticket {id} (403)", e.Message, StringComparison.Ordinal);
        Assert.Contains("moved to a group or queue", e.WhatToDo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merged_ticket_is_reopened_where_it_went()
    {
        var into = (await Open().CreateAsync(Brief, Key("c-0"), Stop)).TicketId;
        var merged = (await Open().CreateAsync(Brief, Key("c-1"), Stop)).TicketId;
        await ChangeAsync(merged, "MergeInto", into);

        var receipt = await Open().ReopenAsync(merged, Brief with { Note = "It still blinks." }, Key("c-2"), Stop);

        Assert.Equal((into, TicketAction.Noted), (receipt.TicketId, receipt.Action));
        Assert.Contains("It still blinks.", await WordsOnAsync(into), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_that_did_nothing_is_a_failure()
    {
        var id = (await Open().CreateAsync(Brief, Key("c-0"), Stop)).TicketId;
        Given("Tickets:RequestTracker:States:done", "Solved");
        Given("Tickets:RequestTracker:SolvedStatus", "done");

        var e = await Assert.ThrowsAsync<PermanentFailureException>(() => AfterRestart().MarkConfirmedAsync(id, "It is solved.", Key("c-0", "confirm-ticket.v1"), Stop));

        Assert.Contains($"ticket {id} is still open", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_token_and_a_wrong_queue_say_what_to_check()
    {
        Given("Tickets:RequestTracker:Queue", "Elsewhere");
        var queue = await Assert.ThrowsAsync<PermanentFailureException>(() => Open().CreateAsync(Brief, Key("c-0"), Stop));
        Given("Tickets:RequestTracker:Token", "1-2-wrong");
        var token = await Assert.ThrowsAsync<PermanentFailureException>(() => AfterRestart().FindAsync("1", Stop));

        Assert.Contains("create a ticket in queue Elsewhere (403)", queue.Message, StringComparison.Ordinal);
        Assert.Contains("token", token.WhatToDo, StringComparison.Ordinal);
    }

    protected override void Pass(TimeSpan time)
    {
        // The server's clock is its own: of two tickets changed in one second, the one with the higher number is newer.
    }

    protected override Task CloseForGoodAsync(string ticketId) => ChangeAsync(ticketId, "Status", "rejected");

    protected override async Task<string> WordsOnAsync(string ticketId)
    {
        var notes = await server.Admin.GetFromJsonAsync<JsonElement>($"ticket/{ticketId}/attachments?fields=Content&per_page=100", Stop);
        return string.Join('\n', notes.GetProperty("items").EnumerateArray().Select(n => n.GetProperty("Content").GetString()));
    }

    private async Task ChangeAsync(string ticketId, string field, string value)
    {
        using var answer = await server.Admin.PutAsJsonAsync($"ticket/{ticketId}", new Dictionary<string, string> { [field] = value }, Stop);
        answer.EnsureSuccessStatusCode();
    }
}
