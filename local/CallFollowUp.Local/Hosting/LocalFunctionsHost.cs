using System.Net;
using CallFollowUp.Local.Hosting.Functions;
using CallFollowUp.Local.Hosting.Queues;
using CallFollowUp.Local.Hosting.Timers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Local.Hosting;

/// <summary>Runs the functions of an app on this machine, with the semantics of the Azure Functions host and from the same host.json.</summary>
/// <remarks>
/// Delivery is at least once, as there: a function may see a message again after a crash, a lost lease or a failed delete.
/// Several hosts may run side by side on one storage account; unlike on Azure, each of them runs its own timers.
/// </remarks>
public sealed class LocalFunctionsHost : IAsyncDisposable
{
    private const int MaxRequestBytes = 4 * 1024 * 1024;
    private static readonly TimeSpan QueuesReadyWithin = TimeSpan.FromSeconds(5);

    private readonly WebApplication _app;
    private readonly LocalHostSettings _settings;
    private readonly IReadOnlyList<QueueListener> _queues;
    private readonly IReadOnlyList<TimerListener> _timers;
    private bool _stopped;

    private LocalFunctionsHost(WebApplication app, LocalHostSettings settings, HostJson hostJson)
    {
        (_app, _settings) = (app, settings);
        var factory = new ListenerFactory(app.Services, settings, hostJson);
        _queues = [.. settings.Functions.All.OfType<QueueFunction>().Select(factory.Create)];
        _timers = [.. settings.Functions.All.OfType<TimerFunction>().Select(factory.Create)];
        foreach (var function in settings.Functions.All.OfType<HttpFunction>())
            factory.Create(function).Map(app, hostJson.RoutePrefix);
    }

    /// <summary>Where HTTP functions answer, for example http://127.0.0.1:7071/.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>What the functions are composed of.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Composes the app and starts its triggers. Storage that is down is waited for in the background.</summary>
    /// <param name="compose">Registers what the functions need. The clock of timers is <see cref="TimeProvider"/>, the system's when none is registered; logging goes nowhere unless added.</param>
    /// <exception cref="IOException">The HTTP port is taken.</exception>
    /// <exception cref="InvalidOperationException">A function cannot be bound, or a setting it names is missing.</exception>
    /// <exception cref="InvalidDataException">host.json holds a setting out of its bounds.</exception>
    /// <exception cref="FormatException">A timer's schedule cannot be read.</exception>
    public static async Task<LocalFunctionsHost> StartAsync(
        LocalHostSettings settings, Action<IServiceCollection> compose, CancellationToken cancellation = default)
    {
        var hostJson = settings.HostJson ?? HostJson.Read(Path.Combine(AppContext.BaseDirectory, "host.json"));
        var app = Build(settings, compose);
        try
        {
            var host = new LocalFunctionsHost(app, settings, hostJson);
            await app.StartAsync(cancellation);
            await host.StartListenersAsync(cancellation);
            return host;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a timer function at once, after a run of it that is under way. Throws what the function throws.</summary>
    /// <exception cref="ArgumentException">There is no timer function of this name.</exception>
    public Task RunTimerAsync(string functionName, CancellationToken cancellation = default) =>
        (_timers.FirstOrDefault(t => t.Name.Equals(functionName, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"There is no timer function '{functionName}'.", nameof(functionName)))
        .RunNowAsync(cancellation);

    /// <summary>Stops taking work, lets what runs finish for the grace time, then cancels it and gives its messages back.</summary>
    public async Task StopAsync()
    {
        if (_stopped)
            return;
        _stopped = true;
        using var http = new CancellationTokenSource(_settings.StopGrace);
        await Task.WhenAll(
            [_app.StopAsync(http.Token), .. _queues.Select(q => q.StopAsync(_settings.StopGrace)), .. _timers.Select(t => t.StopAsync(_settings.StopGrace))]);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        foreach (var listener in _queues.Concat<IDisposable>(_timers))
            listener.Dispose();
        await _app.DisposeAsync();
    }

    private static WebApplication Build(LocalHostSettings settings, Action<IServiceCollection> compose)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        if (settings.Configuration is { } configuration)
            builder.Configuration.AddConfiguration(configuration);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, settings.HttpPort);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBytes;
        });
        builder.Services.AddRoutingCore();
        // Ctrl-C belongs to the program that owns this host.
        builder.Services.AddSingleton<IHostLifetime, OwnedLifetime>();
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting", LogLevel.Warning);
        compose(builder.Services);
        builder.Services.TryAddSingleton(TimeProvider.System);
        return builder.Build();
    }

    private async Task StartListenersAsync(CancellationToken cancellation)
    {
        foreach (var queue in _queues)
            queue.Start();
        foreach (var timer in _timers)
            timer.Start();
        try
        {
            // So that callers can send at once. With storage down they cannot, and the host starts nevertheless.
            await Task.WhenAll(_queues.Select(q => q.Ready)).WaitAsync(QueuesReadyWithin, cancellation);
        }
        catch (TimeoutException)
        {
            // Already reported by the listeners, which go on trying.
        }
    }

    private sealed class OwnedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
