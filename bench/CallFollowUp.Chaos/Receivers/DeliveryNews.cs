using System.Collections.Concurrent;
using System.Text.Json;
using CallFollowUp.TestKit.SendGrid;

namespace CallFollowUp.Chaos.Receivers;

/// <summary>Tells the app what became of mails, as SendGrid's Event Webhook does: signed, late, out of order, some of it twice, and again until it is taken.</summary>
internal sealed class DeliveryNews(int seed, SendGridSigner signer, IReadOnlyList<Uri> hosts) : IDisposable
{
    private const int PostsAtOnce = 6;
    private static readonly TimeSpan TryAgainIn = TimeSpan.FromSeconds(1);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly ConcurrentDictionary<int, Task> _underway = new();

    /// <summary>A provider that hammers a host which is down keeps it down.</summary>
    private readonly SemaphoreSlim _posts = new(PostsAtOnce);
    private int _count;

    /// <summary>How many events are still to be told.</summary>
    public int Pending => _underway.Count(task => !task.Value.IsCompleted);

    public static string MessageIdOf(string key) => key.Replace('/', '.');

    /// <summary>Three mails of a hundred are never spoken of.</summary>
    public void Tell(string mailKey, string address)
    {
        var dice = Dice.For(seed, $"news of {mailKey}");
        if (dice.Next(100) < 3)
            return;
        foreach (var kind in dice.Next(5) == 0 ? ["delivered", "processed", "delivered"] : new[] { "processed", "delivered" })
        {
            var delay = TimeSpan.FromMilliseconds(dice.Next(200, 4000));
            var first = dice.Next(hosts.Count);
            var number = Interlocked.Increment(ref _count);
            _underway[number] = Task.Run(() => PostAsync(mailKey, address, kind, delay, first));
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _posts.Dispose();
    }

    private async Task PostAsync(string mailKey, string address, string kind, TimeSpan delay, int first)
    {
        var at = DateTimeOffset.UtcNow;
        await Task.Delay(delay);
        for (var attempt = first; !await TryPostAsync(hosts[attempt % hosts.Count], mailKey, address, kind, at); attempt++)
            await Task.Delay(TryAgainIn);
    }

    private async Task<bool> TryPostAsync(Uri host, string mailKey, string address, string kind, DateTimeOffset at)
    {
        await _posts.WaitAsync();
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host, "api/sendgrid/events")) { Content = Signed(mailKey, address, kind, at) };
            using var answer = await _http.SendAsync(request);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            // That host was killed, or its storage is down.
            return false;
        }
        finally
        {
            _posts.Release();
        }
    }

    private ByteArrayContent Signed(string mailKey, string address, string kind, DateTimeOffset at) => signer.ContentOf(
        JsonSerializer.SerializeToUtf8Bytes(new[]
        {
            new Dictionary<string, object>
            {
                ["event"] = kind,
                ["email"] = address,
                ["timestamp"] = at.ToUnixTimeSeconds(),
                ["sg_message_id"] = MessageIdOf(mailKey),
                ["follow_up_key"] = mailKey,
            },
        }),
        DateTimeOffset.UtcNow);
}
