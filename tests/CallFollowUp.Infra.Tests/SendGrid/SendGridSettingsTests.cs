using CallFollowUp.Infra.SendGrid;
using CallFollowUp.TestKit.SendGrid;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Tests.SendGrid;

public sealed class SendGridSettingsTests : SendGridCase
{
    [Theory]
    [InlineData("SendGrid:ApiKey", "SG.key\nnext line")]
    [InlineData("SendGrid:AsmGroupId", "0")]
    [InlineData("SendGrid:BaseUrl", "api.sendgrid.com")]
    [InlineData("SendGrid:WebhookPublicKey", "not base64")]
    [InlineData("SendGrid:WebhookPublicKey", "AAAA")]
    public void A_wrong_setting_stops_the_start_and_is_named(string setting, string value)
    {
        Given(setting, value);

        var e = Assert.Throws<OptionsValidationException>(() => Services().GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(setting, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_key_mails_go_elsewhere()
    {
        Given("SendGrid:ApiKey", "");

        Assert.Null(Services().GetService<Workflow.Ports.IEmailSender>());
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(false, false, false)]
    public void Deliveries_are_reported_where_events_come(bool hasWebhook, bool isSandbox, bool reports)
    {
        using var signer = new SendGridSigner();
        Given("SendGrid:WebhookPublicKey", hasWebhook ? signer.PublicKey : "");
        Given("SendGrid:Sandbox", $"{isSandbox}");

        Assert.Equal(reports, Sender().ReportsDelivery);
    }

    [Theory]
    [InlineData(SendGridRegion.Global, "https://api.sendgrid.com/")]
    [InlineData(SendGridRegion.Eu, "https://api.eu.sendgrid.com/")]
    public void A_region_has_its_own_address(SendGridRegion region, string address)
    {
        Given("SendGrid:BaseUrl", null);
        Given("SendGrid:Region", $"{region}");

        using var http = Services().GetRequiredService<IHttpClientFactory>().CreateClient("sendgrid");

        Assert.Equal(address, http.BaseAddress!.ToString());
    }
}
