using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Markup;

/// <summary>What every answer to a browser carries: it is nobody else's, and lets nothing in.</summary>
internal static class PageHeaders
{
    /// <param name="referrerPolicy">Where the page's own address may go. A customer's is the key to their page and goes nowhere.</param>
    public static void Set(HttpResponse response, string contentSecurityPolicy, string referrerPolicy = "same-origin")
    {
        response.Headers.ContentSecurityPolicy = contentSecurityPolicy;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = referrerPolicy;
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
