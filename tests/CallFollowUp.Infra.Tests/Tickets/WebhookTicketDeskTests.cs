using CallFollowUp.TestKit.Desks;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Tickets;

public sealed class WebhookTicketDeskTests : DeskCase
{
    private FakeWebhookDesk receiver = null!;

    public override async ValueTask InitializeAsync()
    {
        receiver = await FakeWebhookDesk.StartAsync(Clock);
        Given("Tickets:Desk", "webhook");
        Given("Tickets:Webhook:Url", new Uri(receiver.Address, "desk?sig=z").ToString());
        Given("Tickets:Webhook:Secret", FakeWebhookDesk.Secret);
        Given("Resilience:ticket-webhook:Retries", "0");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await receiver.DisposeAsync();
    }

    [Fact]
    public async Task Another_secret_opens_nothing()
    {
        Given("Tickets:Webhook:Secret", Convert.ToBase64String(new byte[32]));

        await Assert.ThrowsAsync<PermanentFailureException>(() => Open().FindAsync("4711", Stop));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"receipt":{"ticketId":"4711"}}""")]
    [InlineData("""{"receipt":{"ticketId":"4711","action":"confirmed","at":"2026-11-20T12:00:00Z"}}""")]
    [InlineData("""{"receipt":{"ticketId":"4711","action":"reopened","at":"2026-11-20T12:00:00Z"}}""")]
    public async Task A_yes_that_did_nothing_is_a_failure(string answer)
    {
        receiver.Desk.Put("4711", TicketState.Solved);
        receiver.Next(new DeskFault(200, answer));

        var e = await Assert.ThrowsAsync<PermanentFailureException>(() => Open().ReopenAsync("4711", Brief, Key("c-1"), Stop));

        Assert.Contains("Tickets:Webhook:Url", e.WhatToDo, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(202)]
    [InlineData(204)]
    public async Task An_answer_before_the_work_is_none(int status)
    {
        receiver.Next(new DeskFault(status));

        var e = await Assert.ThrowsAsync<PermanentFailureException>(() => Open().CreateAsync(Brief, Key("c-1"), Stop));

        Assert.Contains("before it answers", e.WhatToDo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_answer_is_asked_for_again()
    {
        receiver.Next(DeskFault.WorkThenDrop("POST"));

        await Assert.ThrowsAsync<RetryableFailureException>(() => Open().CreateAsync(Brief, Key("c-1"), Stop));
        await Open().CreateAsync(Brief, Key("c-1"), Stop);

        Assert.Single(receiver.Desk.Tickets);
    }

    [Theory]
    [InlineData(409)]
    [InlineData(500)]
    [InlineData(429)]
    public async Task What_may_work_later_is_tried_later(int status)
    {
        receiver.Next(new DeskFault(status, "{}"));

        await Assert.ThrowsAsync<RetryableFailureException>(() => Open().CreateAsync(Brief, Key("c-1"), Stop));
    }

    [Fact]
    public async Task A_refusal_says_why_without_addresses()
    {
        receiver.Next(new DeskFault(422, """{"error":{"code":"queue","message":"No queue for\ndana@customer.example"}}"""));

        var e = await Assert.ThrowsAsync<PermanentFailureException>(() => Open().CreateAsync(Brief, Key("c-1"), Stop));

        Assert.Contains("No queue for [e-mail]", e.Message, StringComparison.Ordinal);
    }

    protected override Task CloseForGoodAsync(string ticketId)
    {
        receiver.Desk.Ticket(ticketId).State = TicketState.Closed;
        return Task.CompletedTask;
    }

    protected override Task<string> WordsOnAsync(string ticketId) => Task.FromResult(string.Join('\n', receiver.Desk.Ticket(ticketId).Notes.Values));
}
