using CallFollowUp.Functions.Markup;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Replies.Pages;

/// <summary>A whole page as the answer to a request.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Language">The language of its words.</param>
/// <param name="Html">The document.</param>
internal sealed record Page(int Status, string Language, Html Html) : IResult
{
    public static InlineFile Sheet { get; } = InlineFile.Of("Replies.Pages.page.css");

    private static readonly string ContentSecurityPolicy =
        $"default-src 'none'; style-src {Sheet.Hash}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentLanguage = Language;
        PageHeaders.Set(response, ContentSecurityPolicy, referrerPolicy: "no-referrer");
        response.Headers.XFrameOptions = "DENY";
        if (Status == StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = "60";

        // The address is the customer's key to this page: it must not reach anybody as a referrer, nor a cache or an index.
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await response.WriteAsync(Html.ToString(), httpContext.RequestAborted);
    }
}
