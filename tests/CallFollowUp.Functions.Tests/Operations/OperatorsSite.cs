using System.Net;
using System.Text;
using CallFollowUp.Functions.Operations.Access;
using CallFollowUp.Functions.Tests.Replies;
using CallFollowUp.Local.Hosting;
using CallFollowUp.Local.Hosting.Functions;
using CallFollowUp.TestKit;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Listing;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Outcomes;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Functions.Tests.Operations;

/// <summary>The app as it is composed, on a real port, with everything outside in memory: what operators' browsers and programs talk to.</summary>
public sealed class OperatorsSite : IAsyncDisposable
{
    public const string ApiKey = "an-api-key-for-the-tests-of-it";
    public const string Company = "Bluefin <Services> & Söhne";

    private readonly LocalFunctionsHost host;

    private OperatorsSite(ReplySitePorts ports, LocalFunctionsHost host) => (Ports, this.host) = (ports, host);

    public ReplySitePorts Ports { get; }

    public InMemoryAuditLog Audit => Get<InMemoryAuditLog>();

    public InMemoryDeadLetters DeadLetters => Get<InMemoryDeadLetters>();

    public InMemoryCallRecords Records => Get<InMemoryCallRecords>();

    public string SignInKey => ((OneTimeSignInKeys)Get<ISignInKeys>()).Current;

    public T Get<T>()
        where T : notnull =>
        host.Services.GetRequiredService<T>();

    /// <param name="settings">Settings beyond the usual ones.</param>
    /// <param name="printsKeys">It runs as <c>./run</c> does: with sign-in keys that work once.</param>
    public static async Task<OperatorsSite> OpenAsync(Dictionary<string, string?>? settings = null, bool printsKeys = true)
    {
        var ports = new ReplySitePorts();
        var types = typeof(FollowUpComposition).Assembly.GetTypes().Where(t => t.Name.EndsWith("Endpoint", StringComparison.Ordinal));
        var host = await LocalFunctionsHost.StartAsync(
            new LocalHostSettings
            {
                StorageConnection = "UseDevelopmentStorage=true", Functions = FunctionCatalog.Of([.. types]), HostJson = new HostJson { RoutePrefix = "" },
                FunctionKeys = ["the-hosts-own-key"],
            },
            services => Compose(services, ports, settings ?? [], printsKeys));
        return new OperatorsSite(ports, host);
    }

    /// <summary>A browser of its own, that keeps cookies and follows no redirect by itself.</summary>
    public OperatorsBrowser NewBrowser() => new(host.Address);

    /// <summary>A browser of somebody who is signed in.</summary>
    public async Task<OperatorsBrowser> SignInAsync(string name = "Robin Op")
    {
        var browser = NewBrowser();
        await browser.OpenAsync("/sign-in");
        await browser.SubmitAsync("/sign-in", ("name", name), ("key", SignInKey));
        Assert.Equal(HttpStatusCode.SeeOther, browser.Status);
        return browser;
    }

    /// <summary>A program that calls the API with its key.</summary>
    public HttpClient Program(string? key = ApiKey)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.Address };
        if (key is not null)
            client.DefaultRequestHeaders.Add("x-functions-key", key);
        return client;
    }

    /// <summary>Follows a call up as far as it goes by itself.</summary>
    public async Task FollowUpAsync(string record)
    {
        var (reading, _) = await Get<FollowUpRunner>().StartAsync(Encoding.UTF8.GetBytes(record), Guid.NewGuid().ToString(), CancellationToken.None);
        Assert.True(reading.Call is not null, reading.Reason);
        await WorkOffAsync();
    }

    /// <summary>Takes every queued event that is visible to its follow-up.</summary>
    public async Task WorkOffAsync()
    {
        while (Ports.Queues.TakeEvent() is { } message)
            await Get<FollowUpRunner>().ResumeAsync(message, Guid.NewGuid().ToString(), CancellationToken.None);
    }

    /// <summary>Moves the clock, and wakes what is due by then.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        Ports.Clock.Advance(time);
        await Get<DeadlineSweep>().RunAsync(CancellationToken.None);
        await WorkOffAsync();
    }

    public async Task<Journal> JournalAsync(string callId = Calls.Id) => (await Ports.Journals.ReadAsync(callId, CancellationToken.None))!.Journal;

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static void Compose(IServiceCollection services, ReplySitePorts ports, Dictionary<string, string?> settings, bool printsKeys)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "unused");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
            ["Emails:CompanyName"] = Company,
            ["Emails:FromAddress"] = "care@bluefin.example",
            ["Managers:DefaultAddress"] = "lead@bluefin.example",
            ["Outbox:Folder"] = folder,
            ["Tickets:Folder"] = folder,
            ["CustomerIndex:LookupKey"] = Convert.ToBase64String(new byte[32]),
            ["Links:BaseUrl"] = "https://care.example",
            ["Links:SigningKey"] = "k1",
            ["Links:Keys:k1"] = Convert.ToBase64String(new byte[32]),
            ["Operations:ApiKey"] = ApiKey,
        }).AddInMemoryCollection(settings).Build();
        if (printsKeys)
            services.AddSingleton<ISignInKeys>(new OneTimeSignInKeys(_ => { }));
        services.AddCallFollowUp(configuration);

        // Nothing of this may reach a storage account: what would is replaced, and what starts with the app is left out.
        foreach (var hosted in services.Where(s => s.ServiceType == typeof(IHostedService)).ToList())
            services.Remove(hosted);
        ports.AddTo(services);
        services.AddLogging(logging => logging.AddProvider(ports.Logs).SetMinimumLevel(LogLevel.Debug))
            .AddSingleton<InMemoryAuditLog>().AddSingleton<IAuditLog>(s => s.GetRequiredService<InMemoryAuditLog>())
            .AddSingleton<IActionClaims, InMemoryActionClaims>()
            .AddSingleton<IVerdictLabels, InMemoryVerdictLabels>()
            .AddSingleton<IOutcomeLog, InMemoryOutcomeLog>()
            .AddSingleton<ITicketIndex, InMemoryTicketIndex>()
            .AddSingleton<IMarkerPages>(ports.Markers)
            .AddSingleton(new InMemoryDeadLetters()).AddSingleton<IDeadLetters>(s => s.GetRequiredService<InMemoryDeadLetters>())
            .AddSingleton<InMemoryCallRecords>().AddSingleton<ICallRecords>(s => s.GetRequiredService<InMemoryCallRecords>());
    }
}
