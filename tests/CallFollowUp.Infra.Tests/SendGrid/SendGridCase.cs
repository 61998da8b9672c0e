using CallFollowUp.Domain.Emails;
using CallFollowUp.Infra.Emails;
using CallFollowUp.Infra.Outbox;
using CallFollowUp.Infra.SendGrid;
using CallFollowUp.TestKit;
using CallFollowUp.TestKit.Logs;
using CallFollowUp.TestKit.SendGrid;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Infra.Tests.SendGrid;

/// <summary>The adapter as the app composes it, before the strict fake.</summary>
public abstract class SendGridCase : IAsyncLifetime
{
    protected const string Address = "dana@customer.example";

    protected static readonly EffectKey Key = new("c-1", 1, "send-email.v1");

    private readonly Dictionary<string, string?> settings = new()
    {
        ["SendGrid:ApiKey"] = FakeSendGrid.ApiKey,
        // One attempt, unless a test is about more.
        ["Resilience:sendgrid:Retries"] = "0",
        ["Emails:CompanyName"] = "Acme Care",
        ["Emails:FromAddress"] = "care@acme.example",
        ["Emails:ReplyTo"] = "desk@acme.example",
    };

    private ServiceProvider? services;

    protected FakeTimeProvider Clock { get; } = new();

    protected FakeSendGrid SendGrid { get; private set; } = null!;

    protected RecordingLogs Logs { get; } = new();

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected static EmailDraft Draft { get; } = new(
        EmailKind.ThankYou, "en", Address, "Dana Reyes", "Thank you", "", "Thank you.", "<p>Thank you.</p>",
        new Dictionary<string, string>
        {
            ["List-Unsubscribe"] = "<https://x.example/r/token>",
            ["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click",
            ["Auto-Submitted"] = "auto-generated",
        });

    public async ValueTask InitializeAsync()
    {
        SendGrid = await FakeSendGrid.StartAsync(Clock);
        settings["SendGrid:BaseUrl"] = SendGrid.Address.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (services is not null)
            await services.DisposeAsync();
        await SendGrid.DisposeAsync();
        Logs.Dispose();
    }

    protected void Given(string setting, string? value) => settings[setting] = value;

    protected IEmailSender Sender() => Services().GetRequiredService<IEmailSender>();

    /// <summary>One app: its senders share what they learned about the rate.</summary>
    protected ServiceProvider Services()
    {
        if (services is not null)
            return services;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs))
            .Configure<ManagerOptions>(configuration.GetSection(ManagerOptions.Section))
            .AddEmailTemplates(configuration)
            .AddSendGrid(configuration)
            .BuildServiceProvider();
    }
}
