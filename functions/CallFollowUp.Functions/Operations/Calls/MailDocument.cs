using CallFollowUp.Functions.Markup;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Calls;

/// <summary>A mail as a document of its own, for a frame on a page of ours: it runs no script and loads nothing.</summary>
internal sealed record MailDocument(string Html) : IResult
{
    private const string ContentSecurityPolicy =
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        PageHeaders.Set(httpContext.Response, ContentSecurityPolicy);
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await httpContext.Response.WriteAsync(Html, httpContext.RequestAborted);
    }
}
