using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Local.Hosting.Functions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CallFollowUp.Functions.Tests.Composition;

/// <summary>Both hosts compose the app by <see cref="FollowUpComposition"/>; they differ in their settings.</summary>
public sealed class CompositionTests
{
    private static readonly Dictionary<string, string?> Common = new()
    {
        ["Emails:CompanyName"] = "Bluefin",
        ["Emails:FromAddress"] = "care@bluefin.example",
        ["Managers:DefaultAddress"] = "lead@bluefin.example",
        ["Outbox:Folder"] = Path.GetTempPath(),
        ["Tickets:Folder"] = Path.GetTempPath(),
        ["CustomerIndex:LookupKey"] = Convert.ToBase64String(new byte[32]),
    };

    public static TheoryData<string, string> Hosts => new()
    {
        { "AzureWebJobsStorage", "UseDevelopmentStorage=true" },
        { "AzureWebJobsStorage:accountName", "exampleaccount" },
    };

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task Every_function_and_every_registration_resolves(string storageSetting, string storage)
    {
        var services = Compose(new Dictionary<string, string?>(Common) { [storageSetting] = storage });
        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        foreach (var service in services.Where(s => !s.ServiceType.ContainsGenericParameters && s.ServiceType.Namespace!.StartsWith("CallFollowUp", StringComparison.Ordinal)))
            Assert.NotNull(service.IsKeyedService ? provider.GetKeyedService(service.ServiceType, service.ServiceKey) : provider.GetService(service.ServiceType));
        foreach (var function in FunctionCatalog.In(typeof(FollowUpComposition).Assembly).All.Where(f => !f.Method.IsStatic))
            Assert.NotNull(ActivatorUtilities.CreateInstance(provider, function.Method.DeclaringType!));
    }

    [Fact]
    public void A_missing_setting_is_named()
    {
        var services = Compose(new Dictionary<string, string?>(Common) { ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true", ["Emails:FromAddress"] = null });
        using var provider = services.BuildServiceProvider();
        var failure = Record.Exception(() => provider.GetRequiredService<Microsoft.Extensions.Options.IStartupValidator>().Validate());
        Assert.Contains("Emails:FromAddress", failure!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Operations:ApiKey", "https://care.example/", false)]
    [InlineData("Operations:ApiKey", null, false)]
    [InlineData("Operations:ApiKey", "http://127.0.0.1:7071/", true)]
    [InlineData("Operations:SignInKey", "http://127.0.0.1:7071/", false)]
    public void A_short_key_is_refused_with_what_to_do_and_taken_for_the_API_of_ones_own_machine(string setting, string? site, bool isTaken)
    {
        var settings = new Dictionary<string, string?>(Common)
        {
            ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
            ["Links:BaseUrl"] = site,
            ["Links:SigningKey"] = "k1",
            ["Links:Keys:k1"] = Convert.ToBase64String(new byte[32]),
            [setting] = "of-23-characters-in-all",
        };
        using (var provider = Compose(settings).BuildServiceProvider())
        {
            var failure = Record.Exception(() => provider.GetRequiredService<Microsoft.Extensions.Options.IStartupValidator>().Validate());
            Assert.Equal(isTaken, failure is null);
            if (!isTaken)
                Assert.Contains($"{setting}: at least 24 characters. `openssl rand -base64 32` makes one.", failure!.Message, StringComparison.Ordinal);
        }

        settings[setting] += "4";
        using var longer = Compose(settings).BuildServiceProvider();
        longer.GetRequiredService<Microsoft.Extensions.Options.IStartupValidator>().Validate();
    }

    [Fact]
    public void A_shadow_policy_begins_with_the_first_ones_options_and_a_wrong_one_is_named()
    {
        var settings = new Dictionary<string, string?>(Common)
        {
            ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
            ["FollowUps:LongestPromise"] = "10.00:00:00",
            ["ShadowPolicy:MinConfidence"] = "0.9",
        };
        using (var provider = Compose(settings).BuildServiceProvider())
            Assert.NotNull(provider.GetRequiredService<CallFollowUp.Workflow.FollowUpJudgement>().Shadow);

        settings["ShadowPolicy:MinConfidence"] = "2";
        using var wrong = Compose(settings).BuildServiceProvider();
        var failure = Record.Exception(() => wrong.GetRequiredService<Microsoft.Extensions.Options.IStartupValidator>().Validate());
        Assert.Contains("MinConfidence", failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_companys_own_cues_are_read_and_a_wrong_line_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("callfollowup-cues-").FullName;
        var settings = new Dictionary<string, string?>(Common) { ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true", ["Assessment:CueFolder"] = folder };
        try
        {
            File.WriteAllText(Path.Combine(folder, "own.cues"), "language: en\n[works]\nbanana is ripe\n");
            using (var provider = Compose(settings).BuildServiceProvider())
            {
                var assessment = provider.GetRequiredService<TranscriptAssessor>().Assess(new ClosedCall
                {
                    Id = CallId.Parse("c-1"),
                    ClosedAt = DateTimeOffset.UnixEpoch,
                    Language = "en",
                    Transcript = [new Turn(Speaker.Agent, "I have reset it."), new Turn(Speaker.Customer, "Oh yes, the banana is ripe.")],
                });
                Assert.Contains(assessment.Evidence, e => e.Quote.Contains("banana is ripe", StringComparison.Ordinal));
            }

            File.WriteAllText(Path.Combine(folder, "own.cues"), "language: en\n[no-such-cue]\nbanana\n");
            using var broken = Compose(settings).BuildServiceProvider();
            var failure = Assert.Throws<CueFileException>(() => broken.GetRequiredService<TranscriptAssessor>());
            Assert.StartsWith("own.cues(2):", failure.Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IServiceCollection Compose(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddCallFollowUp(configuration);
    }
}
