using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CallFollowUp.Local.Azurite;
using CallFollowUp.TestKit;
using CallFollowUp.TestKit.Storage;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Tests.EndToEnd;

public sealed class KilledHostTests : IDisposable
{
    private const string Key = "the-key-of-the-killed-hosts";

    private readonly TemporaryData data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_host_killed_between_the_send_and_its_record_sends_no_second_mail_and_loses_no_call()
    {
        await using var azurite = await AzuriteProcess.StartInMemoryAsync();
        var blobs = new Uri(PartOf(azurite.ConnectionString, "BlobEndpoint"));
        var writes = 0;

        // The first write of the journal carries the intent; the second would carry the outcome, and never arrives.
        await using var proxy = await StallingProxy.StartAsync(blobs, request => IsJournalWrite(request) && Interlocked.Increment(ref writes) >= 2);
        var stalled = azurite.ConnectionString.Replace(blobs.Authority, proxy.Address.Authority, StringComparison.Ordinal);

        using (var first = Start(stalled, 17171))
        {
            await PostAsync(17171, Records.Resolved("c-killed"));
            await Eventually.TrueAsync(() => data.Mails.Length == 1 && Volatile.Read(ref writes) >= 2, "the mail left and its record hangs", TimeSpan.FromSeconds(60));
            await first.KillAsync();
        }

        using var second = Start(azurite.ConnectionString, 17172);
        await Eventually.TrueAsync(
            async () => await StatusAsync(17172, "c-killed") == "awaiting-reply", "the follow-up goes on", TimeSpan.FromSeconds(60));
        Assert.Single(data.Mails);
    }

    private LocalProgram Start(string storage, int port) => LocalProgram.Start(
        new Dictionary<string, string>
        {
            ["AzureWebJobsStorage"] = storage,
            ["Engine__IntentLease"] = "00:00:12",

            // The first effect of a cold process renders its first mail and asks storage before it sends: on a busy machine that takes seconds.
            ["Engine__EffectTimeout"] = "00:00:10",
        },
        "--data", data.Folder, "--port", $"{port}", "--key", Key, "--message-lease", "00:00:03", "--now", Records.Now);

    private static async Task PostAsync(int port, string record)
    {
        using var http = Client(port);
        await Eventually.TrueAsync(
            async () =>
            {
                try
                {
                    using var body = new StringContent(record, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
                    using var answer = await http.PostAsync("api/calls", body);
                    return answer.IsSuccessStatusCode;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            },
            "the host takes the call",
            TimeSpan.FromSeconds(60));
    }

    private static async Task<string?> StatusAsync(int port, string callId)
    {
        using var http = Client(port);
        try
        {
            return (await http.GetFromJsonAsync<JsonElement>($"api/follow-ups/{callId}")).GetProperty("status").GetString();
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static HttpClient Client(int port) => new()
    {
        BaseAddress = new Uri($"http://127.0.0.1:{port}/"),
        DefaultRequestHeaders = { { "x-functions-key", Key } },
    };

    private static bool IsJournalWrite(HttpRequest request) =>
        request.Method == "PUT" && request.Path.Value!.Contains("/follow-ups/", StringComparison.Ordinal);

    private static string PartOf(string connectionString, string name) =>
        connectionString.Split(';').First(p => p.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..];
}
