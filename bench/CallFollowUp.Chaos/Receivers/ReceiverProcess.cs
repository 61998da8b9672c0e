using System.Diagnostics;
using System.Globalization;

namespace CallFollowUp.Chaos.Receivers;

/// <summary>Mail provider and desk in a process of their own, as the storm sees it.</summary>
internal sealed class ReceiverProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private ReceiverProcess(Process process, Uri address, string publicKey)
    {
        _process = process;
        _http = new HttpClient { BaseAddress = address };
        PublicKey = publicKey;
    }

    public Uri Address => _http.BaseAddress!;

    /// <summary>Checks the signatures on the provider's news.</summary>
    public string PublicKey { get; }

    public static async Task<ReceiverProcess> StartAsync(string folder, int seed, IEnumerable<Uri> hosts, CancellationToken cancellation)
    {
        var arguments = new List<string>
        {
            typeof(ReceiverProcess).Assembly.Location, ReceiverProgram.Name,
            ReceiverProgram.FolderOption, folder,
            ReceiverProgram.SeedOption, seed.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var host in hosts)
            arguments.AddRange([ReceiverProgram.HostOption, host.AbsoluteUri]);
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var address = await process.StandardOutput.ReadLineAsync(cancellation);
        var publicKey = await process.StandardOutput.ReadLineAsync(cancellation)
            ?? throw new InvalidOperationException("The receivers ended while they started.");
        return new ReceiverProcess(process, new Uri(address!), publicKey);
    }

    /// <summary>From here on every request is treated well.</summary>
    public async Task CalmDownAsync(CancellationToken cancellation)
    {
        using var answer = await _http.PostAsync(new Uri("calm", UriKind.Relative), null, cancellation);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>How many of the provider's events are still to be told.</summary>
    public Task<int> PendingAsync(CancellationToken cancellation) => CountAsync("pending", cancellation);

    /// <summary>How many requests were treated badly.</summary>
    public Task<int> BadlyAsync(CancellationToken cancellation) => CountAsync("badly", cancellation);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.StandardInput.Close();
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await _process.WaitForExitAsync(deadline.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private async Task<int> CountAsync(string what, CancellationToken cancellation) =>
        int.Parse(await _http.GetStringAsync(new Uri(what, UriKind.Relative), cancellation), CultureInfo.InvariantCulture);
}
