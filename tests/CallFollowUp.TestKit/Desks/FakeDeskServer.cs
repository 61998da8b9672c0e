using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.TestKit.Desks;

/// <summary>A desk's API on this machine, spoken to over real HTTP: answers by its rules, or by the faults it was given.</summary>
public abstract class FakeDeskServer : IAsyncDisposable
{
    private readonly List<DeskFault> faults = [];
    private readonly List<string> requests = [];
    private readonly Lock gate = new();
    private WebApplication? app;

    public Uri Address => new(app!.Urls.First());

    /// <summary>Every request that arrived, as <c>PUT /api/v2/tickets/1</c>.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (gate)
                return [.. requests];
        }
    }

    /// <summary>The next requests that a fault fits meet it, in turn.</summary>
    public void Next(params IEnumerable<DeskFault> next)
    {
        lock (gate)
            faults.AddRange(next);
    }

    /// <summary>From now on connections are refused.</summary>
    public Task StopAsync() => app!.StopAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await app!.DisposeAsync();
    }

    /// <summary>Answers one request; one at a time.</summary>
    protected abstract Task<DeskReply> AnswerAsync(HttpRequest request, byte[] body);

    protected async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        var turns = new SemaphoreSlim(1);
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            await turns.WaitAsync();
            try
            {
                await ServeAsync(context, body.ToArray());
            }
            finally
            {
                turns.Release();
            }
        });
        await app.StartAsync();
    }

    private async Task ServeAsync(HttpContext context, byte[] body)
    {
        var fault = Take(context.Request);
        var reply = fault is null or { DoesTheWork: true } ? await AnswerAsync(context.Request, body) : null;
        if (fault is null)
        {
            await WriteAsync(context, reply!);
        }
        else if (fault.Status == 0)
        {
            context.Abort();
        }
        else
        {
            context.Response.StatusCode = fault.Status;
            context.Response.ContentType = fault.ContentType;
            foreach (var (name, value) in fault.Headers)
                context.Response.Headers[name] = value;
            await context.Response.WriteAsync(fault.Body ?? "");
        }
    }

    private static Task WriteAsync(HttpContext context, DeskReply reply)
    {
        context.Response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers)
            context.Response.Headers[name] = value;
        return reply.Body is null ? Task.CompletedTask : context.Response.WriteAsJsonAsync(reply.Body, reply.Body.GetType());
    }

    private DeskFault? Take(HttpRequest request)
    {
        lock (gate)
        {
            requests.Add($"{request.Method} {request.Path}");
            var at = faults.FindIndex(f => f.Method is null || f.Method == request.Method);
            if (at < 0)
                return null;
            var fault = faults[at];
            faults.RemoveAt(at);
            return fault;
        }
    }
}
