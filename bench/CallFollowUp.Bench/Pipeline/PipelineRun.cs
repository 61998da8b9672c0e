using System.Diagnostics;
using System.Globalization;
using Azure.Storage.Queues;
using CallFollowUp.Local.Azurite;
using CallFollowUp.Workflow;

namespace CallFollowUp.Bench.Pipeline;

/// <summary>The real app in its own process, on an emulator in memory, with a sink for its mails; and the load that is put on it.</summary>
internal sealed class PipelineRun : IAsyncDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(20);

    private readonly string _data = Directory.CreateTempSubdirectory("callfollowup-pipeline-").FullName;
    private readonly DeliveryReports _reports = new();
    private readonly int _depth;
    private AzuriteProcess? _storage;
    private MailSink? _sink;
    private MeteredHost? _host;

    private PipelineRun(int depth) => _depth = depth;

    private MailSink Sink => _sink!;

    private MeteredHost Host => _host!;

    /// <summary>Where the host answers.</summary>
    public Uri Address => Host.Address;

    /// <param name="depth">How many messages wait unhandled at most.</param>
    /// <param name="waiting">The records of calls that are queued before the host starts.</param>
    public static async Task<PipelineRun> StartAsync(int depth, IReadOnlyList<string> waiting, CancellationToken cancellation)
    {
        var run = new PipelineRun(depth);
        try
        {
            run._storage = await AzuriteProcess.StartInMemoryAsync(cancellation);
            run._sink = await MailSink.StartAsync();
            if (waiting.Count > 0)
                await run.QueueAsync(waiting, cancellation);
            var settings = new Dictionary<string, string>
            {
                ["SendGrid:ApiKey"] = "SG.bench",
                ["SendGrid:BaseUrl"] = run._sink.Address.AbsoluteUri,
                ["SendGrid:WebhookPublicKey"] = run._reports.PublicKey,
            };
            run._host = await MeteredHost.StartAsync(run._data, run._storage.ConnectionString, settings, cancellation);
            return run;
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }
    }

    /// <summary>Calls from the queue to the wait for an answer.</summary>
    public Task<Phase> CallsAsync(string name, int calls, CancellationToken cancellation) =>
        HandleAsync(StorageNames.ClosedCalls, Ids(name, calls).Select(id => SampleCall.Write(id, DateTimeOffset.UtcNow)), calls, cancellation);

    /// <summary>The answers of the same customers, to the end of their follow-ups.</summary>
    public Task<Phase> RepliesAsync(string name, int calls, CancellationToken cancellation) =>
        HandleAsync(StorageNames.FollowUpEvents, Ids(name, calls).Select(SampleCall.WriteReply), calls, cancellation);

    /// <summary>The provider's word on the same mails: they arrived.</summary>
    public async Task<Phase> DeliveriesAsync(string name, int calls, CancellationToken cancellation)
    {
        var before = await Host.ReadAsync(cancellation);
        var clock = Stopwatch.StartNew();
        await _reports.PostAsync(Host.Address, Ids(name, calls), cancellation);
        using var backlog = new Backlog(QueueOf(StorageNames.FollowUpEvents), _depth);
        await backlog.EmptyAsync(cancellation);
        var seconds = clock.Elapsed.TotalSeconds;
        var after = await Host.ReadAsync(cancellation);
        return new Phase(calls, seconds, after.Since(before), after.MemoryMb);
    }

    /// <summary>How long each of some calls, or their answers, takes from the queue to the mail when they come at a steady rate.</summary>
    /// <returns>Milliseconds, in order.</returns>
    public async Task<double[]> LatenciesAsync(string name, bool ofReplies, int calls, double perSecond, CancellationToken cancellation)
    {
        using var backlog = new Backlog(QueueOf(ofReplies ? StorageNames.FollowUpEvents : StorageNames.ClosedCalls), _depth);
        var sentAt = new Dictionary<string, long>();
        var sends = new List<Task>();
        var began = Stopwatch.GetTimestamp();
        foreach (var id in Ids(name, calls))
        {
            var due = TimeSpan.FromSeconds(sends.Count / perSecond) - Stopwatch.GetElapsedTime(began);
            if (due > TimeSpan.FromMilliseconds(1))
                await Task.Delay(due, cancellation);
            sentAt[id] = Stopwatch.GetTimestamp();
            sends.Add(backlog.SendOneAsync(ofReplies ? SampleCall.WriteReply(id) : SampleCall.Write(id, DateTimeOffset.UtcNow), cancellation));
        }

        await Task.WhenAll(sends);
        var step = ofReplies ? "send-final-note.v1" : "send-email.v1";
        while (sentAt.Keys.Any(id => Sink.CameAt($"{id}/{step}") is null))
            await Task.Delay(LookAgain, cancellation);
        await backlog.EmptyAsync(cancellation);
        return [.. sentAt.Select(s => Stopwatch.GetElapsedTime(s.Value, Sink.CameAt($"{s.Key}/{step}")!.Value).TotalMilliseconds).Order()];
    }

    /// <summary>The requests that a host sends in an hour in which nothing happens.</summary>
    public async Task<double> IdleRequestsPerHourAsync(TimeSpan sample, CancellationToken cancellation)
    {
        // Queues are polled less and less often at first.
        await Task.Delay(TimeSpan.FromSeconds(10), cancellation);
        var before = await Host.ReadAsync(cancellation);
        await Task.Delay(sample, cancellation);
        var used = (await Host.ReadAsync(cancellation)).Since(before);
        return used.Requests.Sum(r => r.Value.Count) / sample.TotalHours;
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        if (_sink is not null)
            await _sink.DisposeAsync();
        if (_storage is not null)
            await _storage.DisposeAsync();
        _reports.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>What the host's process has used so far.</summary>
    public Task<HostFigures> ReadAsync(CancellationToken cancellation) => Host.ReadAsync(cancellation);

    /// <summary>When the first mail of a call came, as <see cref="Stopwatch"/> counts; null where it has not.</summary>
    public long? MailedAt(string callId) => Sink.CameAt($"{callId}/send-email.v1");

    private async Task QueueAsync(IReadOnlyList<string> bodies, CancellationToken cancellation)
    {
        var queue = QueueOf(StorageNames.ClosedCalls);
        await queue.CreateIfNotExistsAsync(cancellationToken: cancellation);
        using var backlog = new Backlog(queue, bodies.Count);
        await backlog.SendAsync(bodies, cancellation);
    }

    private async Task<Phase> HandleAsync(string queue, IEnumerable<string> bodies, int messages, CancellationToken cancellation)
    {
        using var backlog = new Backlog(QueueOf(queue), _depth);
        var before = await Host.ReadAsync(cancellation);
        var done = Sink.Taken + messages;
        Sink.OnMail = backlog.Handled;
        var clock = Stopwatch.StartNew();
        var sending = backlog.SendAsync(bodies, cancellation);
        await MailsAsync(done - (messages / 2), cancellation);
        var halfWay = await Host.ReadAsync(cancellation);
        await sending;
        await MailsAsync(done, cancellation);
        await backlog.EmptyAsync(cancellation);
        var seconds = clock.Elapsed.TotalSeconds;
        Sink.OnMail = null;
        var after = await Host.ReadAsync(cancellation);
        return new Phase(messages, seconds, after.Since(before), halfWay.MemoryMb);
    }

    private async Task MailsAsync(int count, CancellationToken cancellation)
    {
        while (Sink.Taken < count)
            await Task.Delay(LookAgain, cancellation);
    }

    private QueueClient QueueOf(string name) => new(_storage!.ConnectionString, name);

    private static IEnumerable<string> Ids(string name, int count) =>
        Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{name}-{i:D6}"));
}
