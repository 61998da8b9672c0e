using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using CallFollowUp.Local.Commands;
using CallFollowUp.TestKit.SendGrid;

namespace CallFollowUp.Chaos.Fuzz;

/// <summary>Throws mutated input at every door, in this process and over HTTP, and looks that each is taken or refused with a reason.</summary>
/// <param name="count">How many inputs.</param>
/// <param name="overHttp">One of so many goes over HTTP as well.</param>
public sealed class FuzzRun(int count, int seed, int overHttp, TextWriter output)
{
    private const long MostGrowthMb = 32;
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(5);

    private readonly ConcurrentQueue<string> _breaches = new();
    private long _taken;
    private long _refused;
    private long _slowestTicks;

    /// <returns>True where nothing was breached.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        ReadAll(0, Math.Max(1, count / 10), cancellation);
        var before = MemoryMb();
        ReadAll(Math.Max(1, count / 10), count, cancellation);
        var after = MemoryMb();
        Say($"{count} inputs of seed {seed}: {_taken} taken, {_refused} refused with a reason; the slowest took {new TimeSpan(_slowestTicks).TotalMilliseconds:0.0} ms; memory {before} to {after} MB");
        if (after - before > MostGrowthMb)
            _breaches.Enqueue($"memory grew by {after - before} MB");

        await PostAllAsync(cancellation);
        foreach (var breach in _breaches.Take(10))
            output.WriteLine($"BREACH  {breach}");
        output.WriteLine(_breaches.IsEmpty ? "nothing was breached" : $"{_breaches.Count} breaches");
        return _breaches.IsEmpty;
    }

    private void ReadAll(int from, int to, CancellationToken cancellation) =>
        Parallel.For(from, to, new ParallelOptions { CancellationToken = cancellation }, ReadOne);

    private void ReadOne(int index)
    {
        var (reader, body) = Input(index);
        var began = Stopwatch.GetTimestamp();
        try
        {
            if (reader.Refusal(body) is not { } reason)
                Interlocked.Increment(ref _taken);
            else if (reason.Length == 0)
                Breach(index, reader, "refused without a reason");
            else
                Interlocked.Increment(ref _refused);
        }
        catch (Exception e)
        {
            Breach(index, reader, $"{e.GetType().Name}: {e.Message}");
        }

        var took = Stopwatch.GetElapsedTime(began);
        if (took > Hang)
            Breach(index, reader, $"took {took.TotalSeconds:0.0} s");
        long slowest;
        while (took.Ticks > (slowest = Volatile.Read(ref _slowestTicks)) && Interlocked.CompareExchange(ref _slowestTicks, took.Ticks, slowest) != slowest)
        {
            // Another thread was slower meanwhile, or not.
        }
    }

    private (Reader Reader, byte[] Body) Input(int index)
    {
        var dice = new Random(unchecked((seed * 1_000_003) + index));
        var reader = Reader.All[index % 4 is 3 ? 0 : index % 4];
        return (reader, Mutator.Mutate(reader.Specimens[dice.Next(reader.Specimens.Count)], dice));
    }

    /// <summary>Records to the intake and reports to the webhook of a running host, rightly signed.</summary>
    private async Task PostAllAsync(CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("callfollowup-fuzz-").FullName;
        try
        {
            using var signer = new SendGridSigner();
            var settings = new LocalAppSettings(folder)
            {
                FunctionKey = WorkerHost.Key,
                Overrides = new Dictionary<string, string?> { ["SendGrid:WebhookPublicKey"] = signer.PublicKey },
            };
            await using var app = await LocalApp.StartAsync(settings, cancellation);
            using var http = new HttpClient { BaseAddress = app.Host!.Address, Timeout = Hang * 4 };
            http.DefaultRequestHeaders.Add("x-functions-key", WorkerHost.Key);
            var (taken, refused) = (0, 0);
            await Parallel.ForEachAsync(
                Enumerable.Range(0, count / overHttp).Select(i => i * overHttp + (i % 2)),
                new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellation },
                async (index, stop) =>
                {
                    if (await PostOneAsync(http, signer, index, stop))
                        Interlocked.Increment(ref taken);
                    else
                        Interlocked.Increment(ref refused);
                });
            Say($"{count / overHttp} of them over HTTP: {taken} taken, {refused} refused");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<bool> PostOneAsync(HttpClient http, SendGridSigner signer, int index, CancellationToken cancellation)
    {
        var (reader, body) = Input(index);
        var isReport = ReferenceEquals(reader.Specimens, Specimens.Reports);
        using var content = isReport ? signer.ContentOf(body, DateTimeOffset.UtcNow) : new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        try
        {
            using var answer = await http.PostAsync(new Uri(isReport ? "api/sendgrid/events" : "api/calls", UriKind.Relative), content, cancellation);
            if (answer.StatusCode >= HttpStatusCode.InternalServerError)
                Breach(index, reader, $"answered {(int)answer.StatusCode}");
            else if (!answer.IsSuccessStatusCode && (await answer.Content.ReadAsStringAsync(cancellation)).Length == 0)
                Breach(index, reader, $"answered {(int)answer.StatusCode} without a reason");
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            Breach(index, reader, $"no answer over HTTP ({e.GetType().Name})");
            return false;
        }
    }

    private void Breach(int index, Reader reader, string what) =>
        _breaches.Enqueue($"{reader.Name}, input {index} of seed {seed}: {what}");

    private void Say(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static long MemoryMb() => GC.GetTotalMemory(forceFullCollection: true) / 1024 / 1024;
}
