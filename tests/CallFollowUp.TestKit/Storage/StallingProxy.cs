using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.TestKit.Storage;

/// <summary>Stands between a client and a storage service, and lets chosen requests hang for ever: they never reach the service.</summary>
public sealed class StallingProxy : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http = new();
    private readonly Uri service;
    private readonly Func<HttpRequest, bool> stalls;

    private StallingProxy(WebApplication app, Uri service, Func<HttpRequest, bool> stalls)
    {
        this.app = app;
        this.service = service;
        this.stalls = stalls;
    }

    public Uri Address => new(app.Urls.First());

    public static async Task<StallingProxy> StartAsync(Uri service, Func<HttpRequest, bool> stalls)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var proxy = new StallingProxy(builder.Build(), service, stalls);
        proxy.app.Run(proxy.ForwardAsync);
        await proxy.app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        http.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        if (stalls(context.Request))
            await Task.Delay(Timeout.Infinite, context.RequestAborted);

        // The signature covers the path as it was written, so it is passed on untouched.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), service.GetLeftPart(UriPartial.Authority) + target);
        request.Content = new StreamContent(context.Request.Body);
        foreach (var (name, values) in context.Request.Headers)
        {
            if (name != "Host" && !request.Headers.TryAddWithoutValidation(name, values.ToArray()))
                request.Content.Headers.TryAddWithoutValidation(name, values.ToArray());
        }

        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
        {
            if (name != "Transfer-Encoding")
                context.Response.Headers[name] = values.ToArray();
        }

        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
