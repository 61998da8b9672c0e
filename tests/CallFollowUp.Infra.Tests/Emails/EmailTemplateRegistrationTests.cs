using CallFollowUp.Domain.Emails;
using CallFollowUp.Infra.Emails;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Tests.Emails;

public class EmailTemplateRegistrationTests
{
    [Fact]
    public void The_section_Emails_is_all_that_mails_need()
    {
        using var services = Services(("Emails:CompanyName", "Northwind Care"), ("Emails:FromAddress", "care@northwind.example"), ("Emails:DefaultLanguage", "de"));
        services.GetRequiredService<IStartupValidator>().Validate();

        var facts = services.GetRequiredService<EmailComposer>().Compose(
            EmailKind.Ask, Mails.BareCall, Assessment(), EmailLinks.None, EmailSituation.AfterTheCall);
        Assert.Equal("de", services.GetRequiredService<IEmailTemplates>().Render(facts).Language);
    }

    [Theory]
    [InlineData("Emails:CompanyName", " ")]
    [InlineData("Emails:CompanyName", "North\nwind")]
    [InlineData("Emails:FromAddress", "care")]
    [InlineData("Emails:FromName", "a\r\nb")]
    [InlineData("Emails:ReplyTo", "desk")]
    [InlineData("Emails:DefaultLanguage", "it")]
    [InlineData("Emails:DefaultTimeZone", "Mars/Olympus")]
    [InlineData("Emails:Languages:0", "de")]
    [InlineData("Emails:Templates:Folder", "/nowhere/at/all")]
    public void A_wrong_setting_stops_the_start_and_is_named(string key, string value)
    {
        using var services = Services(("Emails:CompanyName", "Northwind Care"), ("Emails:FromAddress", "care@northwind.example"), (key, value));
        var refusal = Assert.ThrowsAny<Exception>(() => services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains(key.Replace(":0", "", StringComparison.Ordinal), refusal.ToString(), StringComparison.Ordinal);
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.GroupBy(s => s.Key).ToDictionary(g => g.Key, g => (string?)g.Last().Value))
            .Build();
        return new ServiceCollection().AddEmailTemplates(configuration).BuildServiceProvider();
    }

    private static Domain.Assessment.CallAssessment Assessment() => new()
    {
        Resolution = Domain.Assessment.Resolution.Unclear,
        Confidence = 0.5,
        ThanksKind = Domain.Assessment.ThanksKind.None,
        Practices = new Dictionary<Domain.Assessment.Practice, Domain.Assessment.PracticeState>(),
        Evidence = [],
    };
}
