using CallFollowUp.Infra.Tickets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Tests.Tickets;

public sealed class DeskSettingsTests
{
    private static readonly Dictionary<string, string?> Good = new()
    {
        ["Tickets:Folder"] = "tickets",
        ["Tickets:Zendesk:BaseUrl"] = "https://acme.zendesk.com",
        ["Tickets:Zendesk:User"] = "agent@acme.example",
        ["Tickets:Zendesk:Token"] = "t0ken",
        ["Tickets:RequestTracker:BaseUrl"] = "https://rt.acme.example/rt",
        ["Tickets:RequestTracker:Token"] = "1-2-abc",
        ["Tickets:RequestTracker:Queue"] = "Support",
        ["Tickets:Webhook:Url"] = "https://flows.example/desk?sig=x",
        ["Tickets:Webhook:Secret"] = Convert.ToBase64String(new byte[32]),
    };

    [Theory]
    [InlineData("File")]
    [InlineData("zendesk")]
    [InlineData("RequestTracker")]
    [InlineData("Webhook")]
    public void Every_desk_starts_with_its_settings(string desk) => Assert.Null(FailureOf(desk, "", ""));

    [Theory]
    [InlineData("File", "Tickets:Folder", "")]
    [InlineData("Zendesk", "Tickets:Zendesk:BaseUrl", "http://acme.zendesk.com")]
    [InlineData("Zendesk", "Tickets:Zendesk:BaseUrl", "acme")]
    [InlineData("Zendesk", "Tickets:Zendesk:Token", "t0ken\nnext line")]
    [InlineData("Zendesk", "Tickets:Zendesk:User", "agent")]
    [InlineData("RequestTracker", "Tickets:RequestTracker:BaseUrl", "")]
    [InlineData("RequestTracker", "Tickets:RequestTracker:Token", "")]
    [InlineData("RequestTracker", "Tickets:RequestTracker:Queue", " ")]
    [InlineData("RequestTracker", "Tickets:RequestTracker:OpenStatus", "resolved")]
    [InlineData("RequestTracker", "Tickets:RequestTracker:SolvedStatus", "done")]
    [InlineData("Webhook", "Tickets:Webhook:Url", "http://flows.example/desk")]
    [InlineData("Webhook", "Tickets:Webhook:Secret", "c2hvcnQ=")]
    [InlineData("Jira", "Tickets:Desk", null)]
    [InlineData("1", "Tickets:Desk", null)]
    public void A_wrong_setting_stops_the_start_and_is_named(string desk, string setting, string? value) =>
        Assert.Contains(setting, FailureOf(desk, setting, value)!.Message, StringComparison.Ordinal);

    private static OptionsValidationException? FailureOf(string desk, string setting, string? value)
    {
        var settings = new Dictionary<string, string?>(Good) { [setting] = value, ["Tickets:Desk"] = desk };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        try
        {
            using var services = new ServiceCollection().AddTicketDesk(configuration).BuildServiceProvider();
            services.GetRequiredService<IStartupValidator>().Validate();
            return null;
        }
        catch (OptionsValidationException e)
        {
            return e;
        }
    }
}
