using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Functions.Replies;
using CallFollowUp.Infra.Emails;
using CallFollowUp.Infra.Links;
using CallFollowUp.Local.Hosting;
using CallFollowUp.Local.Hosting.Functions;
using CallFollowUp.TestKit;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Functions.Tests.Replies;

/// <summary>The customers' pages on a real port, and the whole follow-up behind them, with everything outside in memory.</summary>
public sealed class ReplySite : IAsyncDisposable
{
    public const string Company = "Bluefin <Services> & Söhne";

    private readonly LocalFunctionsHost host;

    private ReplySite(ReplySitePorts ports, LocalFunctionsHost host)
    {
        Ports = ports;
        this.host = host;
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address };
    }

    public ReplySitePorts Ports { get; }

    public HttpClient Client { get; }

    private FollowUpRunner Runner => host.Services.GetRequiredService<FollowUpRunner>();

    public LinkSigner Links => host.Services.GetRequiredService<LinkSigner>();

    /// <param name="options">Sets the follow-ups' options.</param>
    public static async Task<ReplySite> OpenAsync(Action<FollowUpOptions>? options = null)
    {
        var ports = new ReplySitePorts();
        var host = await LocalFunctionsHost.StartAsync(
            new LocalHostSettings
            {
                StorageConnection = "UseDevelopmentStorage=true", Functions = FunctionCatalog.Of(typeof(ReplyEndpoint)), HostJson = new HostJson { RoutePrefix = "" },
            },
            services => Compose(services, ports, options ?? (_ => { })));
        return new ReplySite(ports, host);
    }

    /// <summary>Follows a call up as far as it goes by itself.</summary>
    public async Task FollowUpAsync(string record)
    {
        var (reading, _) = await Runner.StartAsync(System.Text.Encoding.UTF8.GetBytes(record), Guid.NewGuid().ToString(), CancellationToken.None);
        Assert.True(reading.Call is not null, reading.Reason);
        await WorkOffAsync();
    }

    /// <summary>Takes every queued event that is visible to its follow-up.</summary>
    public async Task WorkOffAsync()
    {
        while (Ports.Queues.TakeEvent() is { } message)
            await Runner.ResumeAsync(message, Guid.NewGuid().ToString(), CancellationToken.None);
    }

    /// <summary>Moves the clock, and wakes what is due by then.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        Ports.Clock.Advance(time);
        await new DeadlineSweep(Ports.Markers, Ports.Queues, new MailPauses(new InMemoryMailSwitch(), Ports.Clock), Ports.Clock).RunAsync(CancellationToken.None);
        await WorkOffAsync();
    }

    public async Task<Journal> JournalAsync(string callId = Calls.Id) => (await Ports.Journals.ReadAsync(callId, CancellationToken.None))!.Journal;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await host.DisposeAsync();
    }

    private static void Compose(IServiceCollection services, ReplySitePorts ports, Action<FollowUpOptions> options)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Emails:CompanyName"] = Company,
            ["Emails:FromAddress"] = "care@bluefin.example",
            ["Links:BaseUrl"] = "https://care.example",
            ["Links:SigningKey"] = "k1",
            ["Links:Keys:k1"] = Convert.ToBase64String(new byte[32]),
        }).Build();
        ports.AddTo(services);
        services.AddLogging(logging => logging.AddProvider(ports.Logs).SetMinimumLevel(LogLevel.Debug))
            .Configure(options)
            .AddEmailTemplates(configuration)
            .AddCustomerLinks(configuration)
            .AddReplyPages()
            .AddSingleton(s => new FollowUpJudgement(
                new TranscriptAssessor(AssessorModel.Default, DispositionMap.Default),
                new FollowUpPolicy(OptionsOf<FollowUpOptions>(s), DispositionMap.Default),
                s.GetRequiredService<EmailComposer>(),
                OptionsOf<FollowUpOptions>(s),
                OptionsOf<EmailOptions>(s)))
            .AddSingleton(new EngineOptions())
            .AddSingleton<MailPauses>()
            .AddSingleton<FollowUpPorts>()
            .AddSingleton<IWorkflow, FollowUpWorkflow>()
            .AddSingleton<WorkflowEngine>()
            .AddSingleton<FollowUpRunner>();
    }

    private static T OptionsOf<T>(IServiceProvider services)
        where T : class =>
        services.GetRequiredService<Microsoft.Extensions.Options.IOptions<T>>().Value;
}
