using System.Net;
using System.Net.Sockets;
using CallFollowUp.Functions;
using CallFollowUp.Functions.Operations.Access;
using CallFollowUp.Infra.Storage;
using CallFollowUp.Local.Azurite;
using CallFollowUp.Local.Hosting;
using CallFollowUp.Local.Hosting.Functions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace CallFollowUp.Local.Commands;

/// <summary>The app on this machine, for one command: its storage, its parts, and its triggers where nobody else runs them on the same data.</summary>
public sealed class LocalApp : IAsyncDisposable
{
    public const int UsualPort = 7071;

    private readonly LocalStorage? ownStorage;
    private readonly ServiceProvider? parts;

    private LocalApp(LocalAppSettings settings, LocalKeys keys, JumpingClock clock, LocalStorage? ownStorage, LocalFunctionsHost? host, ServiceProvider? parts)
    {
        this.ownStorage = ownStorage;
        this.parts = parts;
        Settings = settings;
        Keys = keys;
        Clock = clock;
        Host = host;
    }

    public LocalAppSettings Settings { get; }

    public LocalKeys Keys { get; }

    public JumpingClock Clock { get; }

    /// <summary>Our own triggers; null where a running copy on the same data has them.</summary>
    public LocalFunctionsHost? Host { get; }

    public IServiceProvider Services => Host?.Services ?? parts!;

    /// <summary>The key that opens the operators' pages next; it works once.</summary>
    public string SignInKey => ((OneTimeSignInKeys)Get<ISignInKeys>()).Current;

    /// <summary>Opens the data folder, starts Azurite where no storage is given, and starts the triggers unless a running copy has them.</summary>
    /// <exception cref="AzuriteException">Azurite could not be started.</exception>
    public static async Task<LocalApp> StartAsync(LocalAppSettings settings, CancellationToken cancellation)
    {
        Directory.CreateDirectory(settings.DataFolder);
        var keys = LocalKeys.Of(settings.DataFolder);
        var clock = new JumpingClock(settings.Now);
        var given = LocalConfiguration.StorageFromEnvironment;
        var ownStorage = given is null && !LocalConfiguration.NamesAccount ? await LocalStorage.OpenAsync(settings.DataFolder, cancellation) : null;
        try
        {
            var connection = given ?? ownStorage?.ConnectionString;
            if (connection is null || !settings.RunsTriggers || ownStorage is { IsAttached: true })
            {
                var parts = Compose(settings, LocalConfiguration.For(settings, keys, connection, null), clock).BuildServiceProvider();
                await parts.GetRequiredService<StorageSetup>().EnsureAsync(cancellation);
                return new LocalApp(settings, keys, clock, ownStorage, null, parts);
            }

            var port = FreePort(settings.Port);
            var configuration = LocalConfiguration.For(settings, keys, connection, new Uri($"http://127.0.0.1:{port}/"));
            var hostJson = HostJson.Read(Path.Combine(AppContext.BaseDirectory, "host.json"));
            var host = await LocalFunctionsHost.StartAsync(
                new LocalHostSettings
                {
                    HostJson = hostJson with { Queues = hostJson.Queues with { MessageLease = settings.MessageLease } },
                    StorageConnection = connection,
                    Functions = FunctionCatalog.In(typeof(FollowUpComposition).Assembly),
                    Configuration = configuration,
                    HttpPort = port,
                    FunctionKeys = [settings.FunctionKey ?? keys.FunctionKey],
                },
                services =>
                {
                    foreach (var service in Compose(settings, configuration, clock))
                        services.Add(service);
                },
                cancellation);
            await host.Services.GetServices<IHostedService>().OfType<StorageSetupAtStart>().Single().FirstTry.WaitAsync(cancellation);
            return new LocalApp(settings, keys, clock, ownStorage, host, null);
        }
        catch
        {
            if (ownStorage is not null)
                await ownStorage.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : notnull =>
        Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        if (Host is not null)
            await Host.DisposeAsync();
        if (parts is not null)
            await parts.DisposeAsync();
        if (ownStorage is not null)
            await ownStorage.DisposeAsync();
    }

    private static ServiceCollection Compose(LocalAppSettings settings, Microsoft.Extensions.Configuration.IConfiguration configuration, JumpingClock clock)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton<ISignInKeys>(new OneTimeSignInKeys(settings.TellSignInKey));
        services.AddLogging(logging => logging
            .SetMinimumLevel(settings.LogLevel)
            .AddFilter("Azure", LogLevel.Warning)
            // What stops a start is said by the command, in plain words.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
            .AddSimpleConsole(o => (o.SingleLine, o.TimestampFormat) = (true, "HH:mm:ss "))
            .Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace));
        settings.Compose?.Invoke(services);
        return (ServiceCollection)services.AddCallFollowUp(configuration);
    }

    /// <summary>The wanted port, or a free one where it is taken: mails carry the address, so it must be known before anything starts.</summary>
    private static int FreePort(int wanted)
    {
        try
        {
            return Bind(wanted);
        }
        catch (SocketException) when (wanted == UsualPort)
        {
            return Bind(0);
        }
    }

    private static int Bind(int port)
    {
        using var socket = new TcpListener(IPAddress.Loopback, port);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
