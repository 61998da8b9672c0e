using System.Security.Cryptography;
using System.Text;
using CallFollowUp.Functions.Markup;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Pages;

/// <summary>A whole page of the operators', as the answer to a request.</summary>
/// <param name="Start">The document up to the attributes of its root element.</param>
/// <param name="Rest">What follows them.</param>
/// <param name="Changing">What differs from one answer to the next though nothing changed: the form token. It does not count for the ETag.</param>
/// <param name="IsLive">The page looks for news by itself.</param>
internal sealed record OperationsPage(int Status, Html Start, Html Rest, string? Changing = null, bool IsLive = false) : IResult
{
    public static InlineFile Sheet { get; } = InlineFile.Of("Operations.Pages.operations.css");

    public static InlineFile Script { get; } = InlineFile.Of("Operations.Pages.live.js");

    private static readonly string ContentSecurityPolicy =
        $"default-src 'none'; style-src {Sheet.Hash}; script-src {Script.Hash}; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        PageHeaders.Set(response, ContentSecurityPolicy);
        var rest = Rest.ToString();
        var etag = IsLive ? EtagOf(rest) : null;
        if (etag is not null)
        {
            response.Headers.ETag = $"\"{etag}\"";
            if (request.Headers.IfNoneMatch.Any(given => given?.Contains(etag, StringComparison.Ordinal) == true))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.StatusCode = Status;
        response.ContentType = "text/html; charset=utf-8";
        if (!HttpMethods.IsHead(request.Method))
            await response.WriteAsync($"{Start}{(etag is null ? "" : $" data-etag='\"{etag}\"'")}{rest}", httpContext.RequestAborted);
    }

    private string EtagOf(string rest)
    {
        var lasting = Changing is null ? rest : rest.Replace(Changing, "", StringComparison.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lasting)))[..32];
    }
}
