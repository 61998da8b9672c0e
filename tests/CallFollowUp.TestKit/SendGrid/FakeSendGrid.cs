using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.TestKit.SendGrid;

/// <summary>SendGrid's v3 API on this machine: checks every request against the documented schema, and answers as documented or by script.</summary>
public sealed class FakeSendGrid : IAsyncDisposable
{
    public const string ApiKey = "SG.test-key";

    private readonly ConcurrentQueue<ScriptedAnswer> script = new();
    private readonly ConcurrentQueue<TakenMail> taken = new();
    private readonly ConcurrentQueue<string> erased = new();
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WebApplication app;
    private readonly TimeProvider clock;
    private int requests;

    private FakeSendGrid(WebApplication app, TimeProvider clock)
    {
        this.app = app;
        this.clock = clock;
    }

    public Uri Address => new(app.Urls.First());

    /// <summary>Every mail that was taken, doubles among them.</summary>
    public IReadOnlyList<TakenMail> Taken => [.. taken];

    /// <summary>The addresses that erase jobs named.</summary>
    public IReadOnlyList<string> Erased => [.. erased];

    /// <summary>How many requests arrived, whole or not.</summary>
    public int Requests => Volatile.Read(ref requests);

    /// <value>Default true: the account has the Email Activity add-on.</value>
    public bool HasActivity { get; set; } = true;

    public static async Task<FakeSendGrid> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MaxRequestBodySize = MailSendRules.MaxBytes + 1;
        });
        var app = builder.Build();
        var fake = new FakeSendGrid(app, clock);
        app.Run(fake.AnswerAsync);
        await app.StartAsync();
        return fake;
    }

    /// <summary>The next requests are answered like this, in turn; after them, by the rules.</summary>
    public void Next(params IEnumerable<ScriptedAnswer> answers)
    {
        foreach (var answer in answers)
            script.Enqueue(answer);
    }

    /// <summary>Lets go of the answers that are held.</summary>
    public void Release() => released.TrySetResult();

    /// <summary>From now on connections are refused.</summary>
    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Release();
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref requests);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var scripted = script.TryDequeue(out var next) ? next : null;
        var refusal = MailSendRules.Refuse(context.Request, body.ToArray(), $"Bearer {ApiKey}", clock.GetUtcNow());
        if (refusal is { } broken && scripted is null or { TakesTheMail: true })
            await ErrorAsync(context, broken.Status, broken.Field, broken.Message);
        else if (scripted is not null)
            await PlayAsync(context, scripted, body.ToArray());
        else if (HttpMethods.IsGet(context.Request.Method))
            await ShowActivityAsync(context);
        else if (context.Request.Path == MailSendRules.EraseJob)
            await EraseAsync(context, body.ToArray());
        else
            Take(context, body.ToArray());
    }

    private async Task PlayAsync(HttpContext context, ScriptedAnswer scripted, byte[] body)
    {
        if (scripted.TakesTheMail)
            Take(context, body);
        if (scripted.IsHeld)
            await released.Task.WaitAsync(context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (scripted.Status == 0)
        {
            context.Abort();
            return;
        }

        foreach (var (name, value) in scripted.Headers)
            context.Response.Headers[name] = value;
        if (scripted.Error is { } error)
            await ErrorAsync(context, scripted.Status, error.Field, error.Message);
        else
            context.Response.StatusCode = scripted.Status;
    }

    /// <summary>202 with an id; in sandbox mode 200 without one, and nothing is taken.</summary>
    private void Take(HttpContext context, byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        if (MailSendRules.IsSandbox(json.RootElement))
        {
            context.Response.StatusCode = StatusCodes.Status200OK;
            return;
        }

        var mail = new TakenMail(Guid.NewGuid().ToString("N")[..22], json.RootElement.Clone(), clock.GetUtcNow());
        taken.Enqueue(mail);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        context.Response.Headers["X-Message-Id"] = mail.MessageId;
    }

    private Task EraseAsync(HttpContext context, byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        foreach (var address in json.RootElement.GetProperty("email_addresses").EnumerateArray())
            erased.Enqueue(address.GetString()!);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        return context.Response.WriteAsJsonAsync(new { job_id = "job-1" });
    }

    private async Task ShowActivityAsync(HttpContext context)
    {
        if (!HasActivity)
        {
            await ErrorAsync(context, StatusCodes.Status403Forbidden, null, "access forbidden");
            return;
        }

        var (name, value) = ActivityQuery.Read(context.Request.Query["query"].ToString());
        var found = taken.Where(m => m.Argument(name) == value).Select(m => new
        {
            from_email = m.Body.GetProperty("from").GetProperty("email").GetString(),
            msg_id = $"{m.MessageId}.recvd-6f5d-1-{m.At.ToUnixTimeSeconds()}.0",
            subject = m.Body.GetProperty("subject").GetString(),
            to_email = m.Personalization.GetProperty("to")[0].GetProperty("email").GetString(),
            status = "processed",
            opens_count = 0,
            clicks_count = 0,
            last_event_time = m.At.UtcDateTime,
        });
        await context.Response.WriteAsJsonAsync(new { messages = found });
    }

    private static Task ErrorAsync(HttpContext context, int status, string? field, string message)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { errors = new[] { new { message, field, help = (string?)null } }, id = "7b2f" });
    }
}
