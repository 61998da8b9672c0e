using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Infra.Tickets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Tests.Tickets;

public sealed class TicketBriefSettingsTests
{
    [Theory]
    [InlineData("https://ops.example/desk", "https://app.example/", "https://ops.example/desk/calls/c-1")]
    [InlineData(null, "https://app.example", "https://app.example/calls/c-1")]
    [InlineData(null, null, null)]
    public void A_brief_links_to_the_operators_pages_where_there_are_any(string? operations, string? links, string? link)
    {
        using var services = Services(("Operations:BaseUrl", operations), ("Links:BaseUrl", links), ("Tickets:Language", "de"));

        var brief = services.GetRequiredService<BriefWriter>().Write(Call, Assessment, new BriefSituation("the issue is open"));

        Assert.StartsWith("Anlass: das Anliegen ist offen.", brief, StringComparison.Ordinal);
        Assert.Equal(link is not null, brief.Contains($"Verlauf: {link}\n", StringComparison.Ordinal) && brief.Contains("Verlauf", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Tickets:Language", "tlh")]
    [InlineData("Operations:BaseUrl", "ops.example")]
    public void A_wrong_setting_stops_the_start_and_is_named(string setting, string value)
    {
        using var services = Services((setting, value));

        var e = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(setting, e.Message, StringComparison.Ordinal);
    }

    private static ClosedCall Call => new() { Id = CallId.Parse("c-1"), ClosedAt = DateTimeOffset.UnixEpoch };

    private static CallAssessment Assessment => new TranscriptAssessor(AssessorModel.Default, DispositionMap.Default).Assess(Call);

    private static ServiceProvider Services(params (string Key, string? Value)[] settings) => new ServiceCollection()
        .AddTicketBriefs(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => s.Value)).Build())
        .BuildServiceProvider();
}
