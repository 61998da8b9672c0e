using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Bench.Pipeline;

/// <summary>Takes mails as SendGrid does, and notes when each came.</summary>
internal sealed class MailSink : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, long> _cameAt = new();
    private int _taken;

    private MailSink(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public int Taken => Volatile.Read(ref _taken);

    /// <summary>Runs for every mail taken.</summary>
    public Action? OnMail { get; set; }

    public static async Task<MailSink> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var sink = new MailSink(app);
        app.MapPost("/v3/mail/send", sink.TakeAsync);
        await app.StartAsync();
        return sink;
    }

    /// <summary>When the mail of this key came, as <see cref="Stopwatch"/> counts; null where it has not.</summary>
    public long? CameAt(string key) => _cameAt.TryGetValue(key, out var at) ? at : null;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var mail = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
        var key = mail.RootElement.GetProperty("personalizations")[0].GetProperty("custom_args").GetProperty("follow_up_key").GetString()!;
        _cameAt.TryAdd(key, Stopwatch.GetTimestamp());
        Interlocked.Increment(ref _taken);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        context.Response.Headers["X-Message-Id"] = key;
        OnMail?.Invoke();
    }
}
