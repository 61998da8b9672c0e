using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Azure.Core.Pipeline;
using CallFollowUp.Local.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace CallFollowUp.Bench.Pipeline;

/// <summary>The app's local host in a process of its own, with a meter at its storage clients. It lives as long as its standard input is open.</summary>
internal sealed class MeteredHost : IAsyncDisposable
{
    /// <summary>Opens the host's HTTP endpoints.</summary>
    public const string Key = "the-key-of-the-pipeline-bench";

    private const string Name = "metered-host";

    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(20);

    private readonly Process _process;

    private MeteredHost(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<MeteredHost> StartAsync(
        string data, string storage, IReadOnlyDictionary<string, string> settings, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(MeteredHost).Assembly.Location, Name, "--data", data])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment[LocalConfiguration.StorageSetting] = storage;
        foreach (var (name, value) in settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        var process = Process.Start(start)!;
        var address = await process.StandardOutput.ReadLineAsync(cancellation)
            ?? throw new InvalidOperationException("The host ended while it started.");
        return new MeteredHost(process, new Uri(address));
    }

    public async Task<HostFigures> ReadAsync(CancellationToken cancellation)
    {
        await _process.StandardInput.WriteLineAsync("figures".AsMemory(), cancellation);
        await _process.StandardInput.FlushAsync(cancellation);
        var line = await _process.StandardOutput.ReadLineAsync(cancellation) ?? throw new InvalidOperationException("The host has ended.");
        return JsonSerializer.Deserialize<HostFigures>(line)!;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var deadline = new CancellationTokenSource(StopWithin);
        try
        {
            await _process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    /// <summary>The other side: what the child process runs.</summary>
    public static Command Command()
    {
        var data = new Option<string>("--data") { Required = true };
        var command = new Command(Name) { data };
        command.Hidden = true;
        command.SetAction((result, cancellation) => ServeAsync(result.GetRequiredValue(data), cancellation));
        return command;
    }

    private static async Task<int> ServeAsync(string data, CancellationToken cancellation)
    {
        var meter = new RequestMeter(StorageConnection.QueueEndpoint(LocalConfiguration.StorageFromEnvironment!));
        var settings = new LocalAppSettings(data) { FunctionKey = Key, Compose = services => services.AddSingleton<HttpPipelinePolicy>(meter) };
        await using var app = await LocalApp.StartAsync(settings, cancellation);
        Console.WriteLine(app.Host!.Address);

        using var self = Process.GetCurrentProcess();
        while (await Console.In.ReadLineAsync(cancellation) is not null)
        {
            self.Refresh();
            Console.WriteLine(JsonSerializer.Serialize(new HostFigures(
                meter.Counts, self.TotalProcessorTime.TotalMilliseconds, Mb(self.WorkingSet64), Mb(self.PeakWorkingSet64))));
        }

        return 0;
    }

    private static double Mb(long bytes) => Math.Round(bytes / 1024.0 / 1024.0, 1);
}
