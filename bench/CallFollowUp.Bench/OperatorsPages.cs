using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CallFollowUp.Local.Commands;
using CallFollowUp.Workflow;

namespace CallFollowUp.Bench;

/// <summary><c>run bench pages</c>: how long the operators' pages take, and how large they are, with many follow-ups stored.</summary>
internal static partial class OperatorsPages
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly string[] Pages = ["/lists/held", "/lists/all", "/lists/all?days=90&status=held", "/calls", "/calls/bench-7", "/search?q=cu-7"];

    public static Command Command()
    {
        var calls = new Option<int>("--follow-ups") { Description = "How many are stored; each is held for a decision.", DefaultValueFactory = _ => 10_000 };
        var times = new Option<int>("--times") { Description = "How often each page is asked for.", DefaultValueFactory = _ => 30 };
        var command = new Command("pages", "Milliseconds and bytes of the operators' pages with many follow-ups stored.") { calls, times };
        command.SetAction((result, cancellation) => RunAsync(result.GetValue(calls), result.GetValue(times), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(int calls, int times, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("callfollowup-bench-").FullName;
        try
        {
            await using var app = await LocalApp.StartAsync(new LocalAppSettings(folder, Now), cancellation);
            var runner = app.Get<FollowUpRunner>();
            await Parallel.ForAsync(0, calls, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellation }, (i, stop) => StoreAsync(runner, i, stop));

            using var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = app.Host!.Address };
            await SignInAsync(client, app.SignInKey, cancellation);
            foreach (var page in Pages)
                await MeasureAsync(client, page, calls, times, cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    /// <summary>A busy machine's storage may not answer in time: what was begun is finished by beginning again.</summary>
    private static async ValueTask StoreAsync(FollowUpRunner runner, int i, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                await runner.StartAsync(Encoding.UTF8.GetBytes(Record(i)), $"bench-{i}", cancellation);
                return;
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                Console.Error.WriteLine($"The storage did not answer in time for call {i}; trying again.");
            }
        }
    }

    private static async Task MeasureAsync(HttpClient client, string page, int followUps, int times, CancellationToken cancellation)
    {
        var took = new List<double>();
        var bytes = 0;
        for (var i = 0; i < times; i++)
        {
            var began = Stopwatch.GetTimestamp();
            bytes = (await client.GetByteArrayAsync(new Uri(page, UriKind.Relative), cancellation)).Length;
            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        var first = took[0];
        took.Sort();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            benchmark = "pages",
            page,
            followUps,
            firstMs = Math.Round(first, 1),
            medianMs = Math.Round(took[times / 2], 1),
            worstMs = Math.Round(took[^1], 1),
            bytes,
        }));
    }

    private static async Task SignInAsync(HttpClient client, string key, CancellationToken cancellation)
    {
        var door = await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative), cancellation);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["form"] = FormToken().Match(door).Groups[1].Value, ["name"] = "Bench", ["key"] = key, ["return"] = "/lists/held",
        });
        using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form, cancellation);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Nobody can tell how it ended, and the customer is not to be contacted: so a person has to decide.</summary>
    private static string Record(int i) => $$"""
        {
          "schema": "closed-call/1", "callId": "bench-{{i}}", "closedAt": "{{Now.AddMinutes(-(i % 20_000)):yyyy-MM-dd'T'HH:mm:ss'Z'}}", "ticketId": "t-{{i}}", "team": "team-{{i % 9}}",
          "subject": "Question {{i % 40}} about the bill",
          "customer": {"id": "cu-{{i}}", "name": "Customer {{i}}", "email": "c{{i}}@customer.example", "contactAllowed": false},
          "transcript": [
            {"speaker": "agent", "text": "Bluefin, what can I do for you?"},
            {"speaker": "customer", "text": "I have a question about the bill of last month."},
            {"speaker": "agent", "text": "I see it here. Let me have a look."}
          ]
        }
        """;

    [GeneratedRegex("name=\"form\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
