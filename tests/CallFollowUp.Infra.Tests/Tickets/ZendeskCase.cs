using System.Globalization;
using CallFollowUp.TestKit.Desks;

namespace CallFollowUp.Infra.Tests.Tickets;

/// <summary>The Zendesk desk before the strict fake.</summary>
public abstract class ZendeskCase : DeskCase
{
    protected FakeZendesk Zendesk { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        Zendesk = await FakeZendesk.StartAsync(Clock);
        Given("Tickets:Desk", "Zendesk");
        Given("Tickets:Zendesk:BaseUrl", Zendesk.Address.ToString().TrimEnd('/'));
        Given("Tickets:Zendesk:User", FakeZendesk.User);
        Given("Tickets:Zendesk:Token", FakeZendesk.Token);
        // One attempt, unless a test is about more.
        Given("Resilience:zendesk:Retries", "0");
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        await Zendesk.DisposeAsync();
    }

    protected override Task CloseForGoodAsync(string ticketId)
    {
        Zendesk.Change(Ticket(ticketId), "closed");
        return Task.CompletedTask;
    }

    protected override Task<string> WordsOnAsync(string ticketId) => Task.FromResult(string.Join('\n', Ticket(ticketId).Comments.Select(c => c.Body)));

    protected ZendeskTicket Ticket(string id) => Zendesk.Tickets.Single(t => t.Id.ToString(CultureInfo.InvariantCulture) == id);
}
