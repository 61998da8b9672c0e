using CallFollowUp.Functions.Markup;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Exporting;

/// <summary>A file to keep, written line by line while it is read.</summary>
internal sealed record ExportFile(string Name, string ContentType, IAsyncEnumerable<string> Lines) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        PageHeaders.Set(response, "default-src 'none'; frame-ancestors 'none'");
        response.ContentType = ContentType;
        response.Headers.ContentDisposition = $"attachment; filename=\"{Name}\"";
        if (HttpMethods.IsHead(httpContext.Request.Method))
            return;
        await foreach (var line in Lines.WithCancellation(httpContext.RequestAborted))
            await response.WriteAsync($"{line}\r\n", httpContext.RequestAborted);
    }
}
