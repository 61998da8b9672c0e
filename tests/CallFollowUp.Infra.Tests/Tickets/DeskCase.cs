using CallFollowUp.Infra.Tests.Contracts;
using CallFollowUp.Infra.Tickets;
using CallFollowUp.TestKit;
using CallFollowUp.TestKit.Logs;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Infra.Tests.Tickets;

/// <summary>A desk as the app composes it, from settings.</summary>
public abstract class DeskCase : TicketDeskContract, IAsyncLifetime
{
    private readonly Dictionary<string, string?> settings = [];
    private ServiceProvider? services;

    protected FakeTimeProvider Clock { get; } = new();

    protected RecordingLogs Logs { get; } = new();

    public abstract ValueTask InitializeAsync();

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (services is not null)
            await services.DisposeAsync();
        Logs.Dispose();
    }

    protected void Given(string setting, string? value) => settings[setting] = value;

    protected override ITicketDesk Open() => Services().GetRequiredService<ITicketDesk>();

    /// <summary>The same desk after the app was started again, with the settings of now.</summary>
    protected ITicketDesk AfterRestart()
    {
        services?.Dispose();
        services = null;
        return Open();
    }

    protected override void Pass(TimeSpan time) => Clock.Advance(time);

    /// <summary>One app: its desk remembers how long it was asked to wait.</summary>
    protected ServiceProvider Services()
    {
        if (services is not null)
            return services;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs))
            .AddTicketDesk(configuration)
            .BuildServiceProvider();
    }
}
