using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Functions.Tests.Deployment;

/// <summary>App settings and options cannot drift apart: the app is composed with exactly what Bicep deploys.</summary>
public sealed class AppSettingsTests
{
    private const string Desk = "Tickets:Desk";

    private static readonly string[] Desks = ["File", "Zendesk", "RequestTracker", "Webhook"];

    public static TheoryData<string> EveryDesk => [.. Desks];

    [Fact]
    public async Task Every_deployed_setting_is_read_by_the_code()
    {
        var settings = await DeployedSettings.ReadAsync();
        Assert.NotEmpty(settings);
        Assert.Empty(settings.Keys.Except(ReadOf(settings), StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(EveryDesk))]
    public async Task What_is_deployed_for_a_desk_is_enough_to_start(string desk)
    {
        var settings = await DeployedSettings.ReadAsync();
        settings[Desk] = desk;
        foreach (var other in Desks.Except([desk]))
            settings.Keys.Where(key => key.StartsWith($"Tickets:{other}:", StringComparison.Ordinal)).ToList().ForEach(key => settings.Remove(key));
        Start(settings);
    }

    [Fact]
    public async Task What_is_deployed_without_SendGrid_and_without_a_previous_key_is_enough_to_start()
    {
        var settings = await DeployedSettings.ReadAsync();
        Start(settings.Where(s => !s.Key.StartsWith("SendGrid:", StringComparison.Ordinal) && s.Key != "Links:Keys:k0").ToDictionary());
    }

    [Theory]
    [InlineData("Emails:FromAddress")]
    [InlineData("CustomerIndex:LookupKey")]
    public async Task A_setting_that_is_not_deployed_and_has_no_default_stops_the_start(string missing)
    {
        var settings = await DeployedSettings.ReadAsync();
        settings.Remove(missing);
        var failure = Assert.ThrowsAny<Exception>(() => Start(settings));
        Assert.Contains(missing, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hosts_landing_page_does_not_stand_before_ours() => Assert.Contains(
        "AzureWebJobsDisableHomepage: 'true'",
        File.ReadAllText(Path.Combine(Repository.Root, "bicep", "modules", "app-settings.bicep")),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_setting_that_no_option_reads_is_found()
    {
        var settings = await DeployedSettings.ReadAsync();
        settings["Links:BaseUlr"] = "https://care.bluefin.example";
        Assert.Equal(["Links:BaseUlr"], settings.Keys.Except(ReadOf(settings), StringComparer.OrdinalIgnoreCase));
    }

    private static void Start(IReadOnlyDictionary<string, string?> settings)
    {
        using var provider = Compose(new ReadKeys(settings)).BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
    }

    /// <summary>What is read, whichever desk is chosen: the settings of the others are not.</summary>
    private static IEnumerable<string> ReadOf(IReadOnlyDictionary<string, string?> settings) =>
        Desks.SelectMany(desk => ReadBy(new Dictionary<string, string?>(settings) { [Desk] = desk })).Distinct(StringComparer.OrdinalIgnoreCase);

    private static IReadOnlySet<string> ReadBy(IReadOnlyDictionary<string, string?> settings)
    {
        var keys = new ReadKeys(settings);
        var services = Compose(keys);
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
        foreach (var options in services.Where(IsOfOptions).Select(s => s.ServiceType.GenericTypeArguments[0]).Distinct())
            _ = ((IOptions<object>)provider.GetRequiredService(typeof(IOptions<>).MakeGenericType(options))).Value;
        return keys.Read;
    }

    private static bool IsOfOptions(ServiceDescriptor service) =>
        service.ServiceType.IsGenericType
        && service.ServiceType.GetGenericTypeDefinition() == typeof(IConfigureOptions<>)
        && service.ServiceType.GenericTypeArguments[0].Namespace!.StartsWith("CallFollowUp", StringComparison.Ordinal);

    private static IServiceCollection Compose(ReadKeys keys)
    {
        var configuration = new ConfigurationRoot([keys]);
        return new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddCallFollowUp(configuration);
    }
}
