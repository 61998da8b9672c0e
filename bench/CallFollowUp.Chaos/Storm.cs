using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using CallFollowUp.Audit;
using CallFollowUp.Chaos.Receivers;
using CallFollowUp.Local.Azurite;

namespace CallFollowUp.Chaos;

/// <summary>Runs the app on several hosts while hosts are killed, storage goes down and receivers fail; then lets it finish in peace, and audits.</summary>
public sealed class Storm
{
    private static readonly int[] SkewMinutes = [0, 3, -2, 4, -4];
    /// <summary>Storage that loses what it took would prove nothing about the app, so it is never killed over a slow disk.</summary>
    private static readonly TimeSpan StorageSavesWithin = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AuditAgain = TimeSpan.FromSeconds(5);

    /// <summary>How long the calm may take to finish what was begun.</summary>
    /// <value>
    /// 11 minutes: the least wait for evidence of a mail is one minute, clocks are put wrong by minutes, and a wake-up that a host with a slow clock
    /// found too early is repeated after five.
    /// </value>
    private static readonly TimeSpan DrainWithin = TimeSpan.FromMinutes(11);

    private readonly StormSettings _settings;
    private readonly TextWriter _output;
    private readonly StormLogs _logs;
    private readonly string _azuriteFolder;
    private readonly List<WorkerHost> _hosts = [];
    private AzuriteProcess? _storage;
    private string _connection = "";
    private int _kills;
    private int _outages;

    private Storm(StormSettings settings, TextWriter output, string folder)
    {
        (_settings, _output) = (settings, output);
        _logs = new StormLogs(folder);
        _azuriteFolder = Path.Combine(folder, "azurite");
    }

    /// <summary>Runs the storm and prints one line per invariant.</summary>
    /// <returns>True where all of them hold.</returns>
    public static async Task<bool> RunAsync(StormSettings settings, TextWriter output, CancellationToken cancellation)
    {
        var folder = settings.KeepIn is { } keep
            ? Directory.CreateDirectory(keep).FullName
            : Directory.CreateTempSubdirectory("callfollowup-chaos-").FullName;
        try
        {
            return await new Storm(settings, output, folder).RunAsync(cancellation);
        }
        finally
        {
            if (settings.KeepIn is null)
                Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var ports = FreePorts(_settings.Workers);
        var addresses = ports.Select(port => new Uri($"http://127.0.0.1:{port}/"));
        await using var receivers = await ReceiverProcess.StartAsync(_logs.Folder, _settings.Seed, addresses, cancellation);
        try
        {
            _storage = await AzuriteProcess.StartAsync(_azuriteFolder, cancellation);
            _connection = _storage.ConnectionString;
            _hosts.AddRange(ports.Select((port, i) => new WorkerHost(
                i + 1, port, TimeSpan.FromMinutes(SkewMinutes[i % SkewMinutes.Length]), Path.Combine(_logs.Folder, "data"), _logs.Folder, Settings(receivers))));
            _hosts.ForEach(host => host.Start());
            await Task.WhenAll(_hosts.Select(host => host.ReadyAsync(cancellation)));
            Say($"seed {_settings.Seed}: {_settings.Calls} calls, {_settings.Workers} hosts, clocks wrong by {string.Join(", ", _hosts.Select(h => $"{h.Skew.TotalMinutes:0}"))} minutes");

            using var feeder = new Feeder(_settings, _connection, _hosts, _logs);
            var isOver = false;
            var answering = feeder.AnswerAsync(() => isOver, cancellation);
            var feeding = feeder.FeedAsync(_settings.Lasts * 0.7, cancellation);
            await BreakThingsAsync(cancellation);

            await receivers.CalmDownAsync(cancellation);
            foreach (var host in _hosts.Where(host => !host.IsRunning))
                host.Start();
            await feeding;
            Say($"the storm is over: {_kills} kills, {_outages} outages of storage, {await receivers.BadlyAsync(cancellation)} requests treated badly; now everything may finish");
            var evidence = await DrainAsync(receivers, () => isOver = true, answering, cancellation);
            return Report(Auditor.Check(evidence));
        }
        finally
        {
            foreach (var host in _hosts)
                await host.DisposeAsync();
            if (_storage is not null)
                await _storage.DisposeAsync();
        }
    }

    private async Task BreakThingsAsync(CancellationToken cancellation)
    {
        var dice = Dice.For(_settings.Seed, "storm");
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var calm = TimeSpan.FromMilliseconds(dice.Next(1000, 5000));
            if (clock.Elapsed + calm > _settings.Lasts)
                break;
            await Task.Delay(calm, cancellation);
            if (dice.Next(4) == 0)
                await StopStorageAsync(TimeSpan.FromMilliseconds(dice.Next(500, 3000)), cancellation);
            else
                await KillAsync(_hosts[dice.Next(_hosts.Count)], TimeSpan.FromMilliseconds(dice.Next(100, 2000)), cancellation);
        }

        var rest = _settings.Lasts - clock.Elapsed;
        if (rest > TimeSpan.Zero)
            await Task.Delay(rest, cancellation);
    }

    private async Task KillAsync(WorkerHost host, TimeSpan pause, CancellationToken cancellation)
    {
        _kills++;
        await host.KillAsync();
        await Task.Delay(pause, cancellation);
        host.Start();
    }

    private async Task StopStorageAsync(TimeSpan pause, CancellationToken cancellation)
    {
        _outages++;
        await _storage!.StopAsync(StorageSavesWithin);
        _storage = null;
        await Task.Delay(pause, cancellation);
        _storage = await AzuriteProcess.StartAgainAsync(_azuriteFolder, _connection, cancellation);
    }

    /// <summary>Waits until nothing more happens by itself, or for as long as it may take.</summary>
    private async Task<Evidence> DrainAsync(ReceiverProcess receivers, Action answersAreOver, Task answering, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            await Task.Delay(LookAgain, cancellation);
            var isLate = clock.Elapsed > DrainWithin;
            if (!isLate && (await receivers.PendingAsync(cancellation) > 0 || await QueuedAsync(cancellation) > 0))
                continue;

            // Mails that left lately are answered as well, and then there is more to finish.
            if (!answering.IsCompleted)
            {
                answersAreOver();
                await answering;
                continue;
            }

            var evidence = await StorageReader.ReadAsync(_logs.Read(), _connection, cancellation);
            if (isLate || (Auditor.Check(evidence).All(f => !f.IsBroken) && !(_settings.SettlesMails && evidence.FollowUps.Any(f => f.WaitsForEvidence))))
            {
                Say($"finished after {clock.Elapsed.TotalSeconds:0} s");
                return evidence;
            }

            // To read everything is work for the storage that the hosts wait for.
            await Task.Delay(AuditAgain, cancellation);
        }
    }

    private async Task<int> QueuedAsync(CancellationToken cancellation) =>
        (await StorageReader.DepthsAsync(_connection, cancellation)).Values.Sum();

    private bool Report(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
            _output.WriteLine(finding);
        return findings.All(f => !f.IsBroken);
    }

    private void Say(string line) => _output.WriteLine(line);

    /// <summary>Waits are short, so that much can happen in a short storm.</summary>
    private Dictionary<string, string> Settings(ReceiverProcess receivers)
    {
        var settings = new Dictionary<string, string>
        {
            ["AzureWebJobsStorage"] = _connection,
            ["SendGrid:ApiKey"] = "SG.chaos",
            ["SendGrid:BaseUrl"] = receivers.Address.AbsoluteUri,
            ["SendGrid:WebhookPublicKey"] = receivers.PublicKey,
            ["Tickets:Desk"] = "Webhook",
            ["Tickets:Webhook:Url"] = new Uri(receivers.Address, "desk").AbsoluteUri,
            ["Tickets:Webhook:Secret"] = Convert.ToBase64String(SHA256.HashData([1])),
            ["Engine:IntentLease"] = "00:00:08",
            ["Engine:EffectTimeout"] = "00:00:06",
            ["Engine:FirstRetryDelay"] = "00:00:01",
            ["Engine:LongestRetryDelay"] = "00:00:05",
            ["FollowUps:SettleWithin"] = "00:01:00",
        };
        foreach (var dependency in new[] { "sendgrid", "ticket-webhook" })
        {
            settings[$"Resilience:{dependency}:AttemptTimeout"] = "00:00:02";
            settings[$"Resilience:{dependency}:TotalTimeout"] = "00:00:04";
            settings[$"Resilience:{dependency}:FirstDelay"] = "00:00:00.1";
            settings[$"Resilience:{dependency}:BreakFor"] = "00:00:01";
        }

        return settings;
    }

    private static List<int> FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToList();
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }
}
