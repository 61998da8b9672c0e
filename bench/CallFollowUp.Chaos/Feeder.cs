using System.Net.Http.Headers;
using System.Text;
using Azure;
using Azure.Storage.Queues;
using CallFollowUp.Audit;

namespace CallFollowUp.Chaos;

/// <summary>Puts calls and answers in, in disorder and some of them twice, and goes on until storage has taken each.</summary>
internal sealed class Feeder : IDisposable
{
    private const int PostsAtOnce = 4;

    /// <value>200: the emulator sorts a queue anew for every request, so that a long one takes it longer than its clients wait.</value>
    private const int MostWaiting = 200;

    private static readonly TimeSpan NeverExpires = TimeSpan.FromSeconds(-1);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TryAgainIn = TimeSpan.FromMilliseconds(300);

    private readonly StormSettings _settings;
    private readonly IReadOnlyList<WorkerHost> _hosts;
    private readonly StormLogs _logs;
    private readonly QueueClient _calls;
    private readonly QueueClient _events;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly SemaphoreSlim _posts = new(PostsAtOnce);

    public Feeder(StormSettings settings, string storage, IReadOnlyList<WorkerHost> hosts, StormLogs logs)
    {
        (_settings, _hosts, _logs) = (settings, hosts, logs);
        var once = new QueueClientOptions { Retry = { MaxRetries = 0, NetworkTimeout = TimeSpan.FromSeconds(30) } };
        _calls = new QueueClient(storage, "closed-calls", once);
        _events = new QueueClient(storage, "follow-up-events", once);
        _http.DefaultRequestHeaders.Add("x-functions-key", WorkerHost.Key);
    }

    /// <summary>All calls, spread over the given time, or slower where the hosts cannot follow.</summary>
    public async Task FeedAsync(TimeSpan over, CancellationToken cancellation)
    {
        using var sent = new JsonLog(_logs.Calls);
        using var broken = new JsonLog(_logs.BrokenRecords);
        using var garbage = new JsonLog(_logs.Garbage);
        var order = Enumerable.Range(0, _settings.Calls).ToArray();
        Dice.For(_settings.Seed, "order").Shuffle(order);
        var sends = new List<Task>();
        foreach (var index in order)
        {
            var call = StormCalls.Call(_settings.Seed, index);
            sent.Write(call);
            sends.Add(SendCallAsync(call, cancellation));
            if (index % 50 == 7)
                sends.Add(SendBrokenAsync($"broken-{index}", broken, garbage, cancellation));
            await Task.Delay(over / _settings.Calls, cancellation);
            if (index % 20 == 0)
                await NotTooManyAsync(cancellation);
        }

        await Task.WhenAll(sends);
    }

    /// <summary>Answers the mails that have left, until the storm is over and every mail is answered that will be.</summary>
    public async Task AnswerAsync(Func<bool> isOver, CancellationToken cancellation)
    {
        using var sent = new JsonLog(_logs.Answers);
        var seen = new HashSet<string>();
        var sends = new List<Task>();
        for (var last = false; !last;)
        {
            last = isOver();
            var mails = JsonLog.Read<MailTaken>(_logs.Mails).Where(m => m.Key.Contains("/send-email.", StringComparison.Ordinal));
            foreach (var mail in mails.Where(m => seen.Add(m.CallId)))
            {
                var call = StormCalls.Call(_settings.Seed, int.Parse(mail.CallId["storm-".Length..], System.Globalization.CultureInfo.InvariantCulture));
                if (StormCalls.Answer(_settings.Seed, call) is not { } answer)
                    continue;
                sent.Write(answer);
                sends.Add(SendTwiceAtTimesAsync(_events, StormCalls.Message(answer), answer.EventId, cancellation));
            }

            await Task.Delay(LookAgain, cancellation);
        }

        await Task.WhenAll(sends);
    }

    public void Dispose()
    {
        _http.Dispose();
        _posts.Dispose();
    }

    private async Task NotTooManyAsync(CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                if ((await _calls.GetPropertiesAsync(cancellation)).Value.ApproximateMessagesCount <= MostWaiting)
                    return;
            }
            catch (Exception e) when (IsOutage(e, cancellation))
            {
                // Storage is down: so are the hosts.
            }

            await Task.Delay(LookAgain, cancellation);
        }
    }

    /// <summary>Two of ten come by HTTP, the others by the queue.</summary>
    private Task SendCallAsync(CallSent call, CancellationToken cancellation)
    {
        var dice = Dice.For(_settings.Seed, $"way of {call.CallId}");
        var record = StormCalls.Record(call, DateTimeOffset.UtcNow.AddMinutes(-10));
        return dice.Next(10) < 2
            ? PostAsync(record, dice.Next(_hosts.Count), cancellation)
            : SendTwiceAtTimesAsync(_calls, record, call.CallId, cancellation);
    }

    private async Task PostAsync(string record, int first, CancellationToken cancellation)
    {
        for (var attempt = first; !await TryPostAsync(_hosts[attempt % _hosts.Count], record, cancellation); attempt++)
            await Task.Delay(TryAgainIn, cancellation);
    }

    private async Task<bool> TryPostAsync(WorkerHost host, string record, CancellationToken cancellation)
    {
        await _posts.WaitAsync(cancellation);
        try
        {
            using var body = new StringContent(record, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
            using var answer = await _http.PostAsync(new Uri(host.Address, "api/calls"), body, cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            // That host was killed, or its storage is down.
            return false;
        }
        finally
        {
            _posts.Release();
        }
    }

    /// <summary>One of five messages comes twice, and all of them up to three seconds late.</summary>
    private async Task SendTwiceAtTimesAsync(QueueClient queue, string body, string what, CancellationToken cancellation)
    {
        var dice = Dice.For(_settings.Seed, $"sending {what}");
        var times = dice.Next(5) == 0 ? 2 : 1;
        for (var i = 0; i < times; i++)
            await SendAsync(queue, body, TimeSpan.FromSeconds(dice.Next(4)), cancellation);
    }

    private async Task SendBrokenAsync(string id, JsonLog broken, JsonLog garbage, CancellationToken cancellation)
    {
        broken.Write(id);
        await SendAsync(_calls, $$"""{"schema":"closed-call/1","callId":"{{id}}"}""", TimeSpan.Zero, cancellation);
        var unreadable = $"this is no event: {id}";
        garbage.Write(unreadable);
        await SendAsync(_events, unreadable, TimeSpan.Zero, cancellation);
    }

    private static async Task SendAsync(QueueClient queue, string body, TimeSpan delay, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                await queue.SendMessageAsync(body, delay, NeverExpires, cancellation);
                return;
            }
            catch (Exception e) when (IsOutage(e, cancellation))
            {
                // Storage is down. A message whose answer was lost comes twice.
                await Task.Delay(TryAgainIn, cancellation);
            }
        }
    }

    private static bool IsOutage(Exception e, CancellationToken cancellation) =>
        e is RequestFailedException or AggregateException or OperationCanceledException && !cancellation.IsCancellationRequested;
}
