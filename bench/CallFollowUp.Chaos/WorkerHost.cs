using System.Diagnostics;
using System.Globalization;
using CallFollowUp.Local.Commands;

namespace CallFollowUp.Chaos;

/// <summary>A host process that can be killed and started again, with a clock that is wrong by minutes.</summary>
internal sealed class WorkerHost(int number, int port, TimeSpan skew, string data, string logFolder, IReadOnlyDictionary<string, string> settings) : IAsyncDisposable
{
    public const string Key = "the-key-of-the-chaos-workers";

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(200);

    private Process? _process;
    private StreamWriter? _log;

    public Uri Address { get; } = new($"http://127.0.0.1:{port}/");

    public TimeSpan Skew => skew;

    public bool IsRunning => _process is { HasExited: false };

    public void Start()
    {
        var now = (DateTimeOffset.UtcNow + skew).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("dotnet",
        [
            Environment.GetEnvironmentVariable("CALLFOLLOWUP_PROGRAM") ?? typeof(LocalApp).Assembly.Location,
            "--data", data, "--port", port.ToString(CultureInfo.InvariantCulture), "--key", Key, "--message-lease", "00:00:05", "--now", now,
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        _log ??= new StreamWriter(Path.Combine(logFolder, $"host-{number}.log"), append: true) { AutoFlush = true };
        var log = TextWriter.Synchronized(_log);
        _process = new Process { StartInfo = start };
        _process.ErrorDataReceived += (_, line) => log.WriteLine(line.Data);
        _process.OutputDataReceived += (_, _) => { };
        _process.Start();
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    /// <summary>Returns when the host answers for the first time.</summary>
    public async Task ReadyAsync(CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = Address };
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("api/health", UriKind.Relative), cancellation);
                return;
            }
            catch (HttpRequestException) when (_process is { HasExited: true })
            {
                throw new InvalidOperationException($"The host at {Address} ended while it started; its log, which --keep FOLDER keeps, says why.");
            }
            catch (HttpRequestException)
            {
                await Task.Delay(LookAgain, cancellation);
            }
        }
    }

    /// <summary>As kill -9: nothing is finished, nothing is given back.</summary>
    public async Task KillAsync()
    {
        if (_process is null)
            return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        if (_log is not null)
            await _log.DisposeAsync();
    }
}
