using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace CallFollowUp.Local.Azurite;

/// <summary>A storage emulator of our own, on free ports of 127.0.0.1, that ends with this process.</summary>
/// <remarks>
/// The child is <c>local/azurite-keeper.cjs</c>, which runs Azurite until its standard input closes. So it ends when this
/// process ends, however that happens, and saves its state first: Azurite alone saves every 5 s only.
/// </remarks>
public sealed class AzuriteProcess : IAsyncDisposable
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(15);

    private readonly Process _node;

    private AzuriteProcess(Process node, string connectionString)
    {
        _node = node;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    public int ProcessId => _node.Id;

    /// <summary>Starts one that forgets everything when it stops.</summary>
    /// <exception cref="AzuriteException">Node or Azurite is missing or did not start; the message says what to do.</exception>
    public static Task<AzuriteProcess> StartInMemoryAsync(CancellationToken cancellation = default) =>
        StartAsync([], cancellation);

    /// <summary>Starts one that keeps its data in a folder, which no other process may use at the same time.</summary>
    /// <exception cref="AzuriteException">Node or Azurite is missing or did not start; the message says what to do.</exception>
    public static Task<AzuriteProcess> StartAsync(string dataFolder, CancellationToken cancellation = default) =>
        StartAsync(["--location", Path.GetFullPath(dataFolder)], cancellation);

    /// <summary>Starts one on a data folder where another one was, so that whoever knew that one finds this one.</summary>
    /// <param name="connectionString">The other one's, which has stopped.</param>
    /// <exception cref="AzuriteException">It could not be started; the message says what to do. Its ports may have been taken meanwhile.</exception>
    public static Task<AzuriteProcess> StartAgainAsync(string dataFolder, string connectionString, CancellationToken cancellation = default) =>
        StartAsync(
            ["--location", Path.GetFullPath(dataFolder), "--blobPort", PortOf(connectionString, "BlobEndpoint"), "--queuePort", PortOf(connectionString, "QueueEndpoint")],
            cancellation);

    /// <summary>Stops it and waits until its state is saved: 15 s at most, then it is killed.</summary>
    public ValueTask DisposeAsync() => new(StopAsync(StopWithin));

    /// <summary>Stops it and waits until its state is saved; when that takes longer than it may, it is killed, and the last seconds are lost.</summary>
    public async Task StopAsync(TimeSpan within)
    {
        using var deadline = new CancellationTokenSource(within);
        try
        {
            _node.StandardInput.Close();
            await _node.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            _node.Kill(entireProcessTree: true);
        }
        catch (IOException)
        {
            // The pipe broke: it has ended already.
        }

        _node.Dispose();
    }

    private static async Task<AzuriteProcess> StartAsync(IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var node = new Process { StartInfo = Command(arguments) };
        var complaints = new List<string>();
        node.ErrorDataReceived += (_, line) => KeepLast(complaints, line.Data);
        try
        {
            node.Start();
        }
        catch (Win32Exception e)
        {
            throw new AzuriteException("The command 'node' was not found: install Node.js 20 or newer.", e);
        }

        node.BeginErrorReadLine();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(ReadyWithin);
        try
        {
            // The keeper's only line: printed when Azurite listens.
            var connectionString = await node.StandardOutput.ReadLineAsync(deadline.Token);
            if (connectionString is not null)
                return new AzuriteProcess(node, connectionString);

            await node.WaitForExitAsync(deadline.Token);
            throw new AzuriteException($"Azurite ended with exit code {node.ExitCode} while starting. {Joined(complaints)}".TrimEnd());
        }
        catch (Exception e)
        {
            node.Kill(entireProcessTree: true);
            node.Dispose();
            if (e is OperationCanceledException && !cancellation.IsCancellationRequested)
                throw new AzuriteException($"Azurite was not ready within {ReadyWithin.TotalSeconds:0} s. {Joined(complaints)}".TrimEnd(), e);
            throw;
        }
    }

    private static ProcessStartInfo Command(IEnumerable<string> arguments)
    {
        var keeper = AzuriteInstallation.FindKeeper();
        return new ProcessStartInfo("node", [keeper, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(keeper),
        };
    }

    private static string PortOf(string connectionString, string endpoint)
    {
        var address = connectionString.Split(';').First(part => part.StartsWith(endpoint + "=", StringComparison.Ordinal))[(endpoint.Length + 1)..];
        return new Uri(address).Port.ToString(CultureInfo.InvariantCulture);
    }

    private static void KeepLast(List<string> lines, string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;
        lock (lines)
        {
            if (lines.Count == 5)
                lines.RemoveAt(0);
            lines.Add(line.Trim());
        }
    }

    private static string Joined(List<string> lines)
    {
        lock (lines)
            return string.Join(" | ", lines);
    }
}
