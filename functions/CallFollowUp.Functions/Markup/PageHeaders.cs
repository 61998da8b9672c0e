using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Pages;

/// <summary>What every answer to an operator's browser carries: it is nobody else's, and lets nothing in.</summary>
internal static class PageHeaders
{
    public static void Set(HttpResponse response, string contentSecurityPolicy)
    {
        response.Headers.ContentSecurityPolicy = contentSecurityPolicy;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "same-origin";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
