using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Pages;

/// <summary>Sends the browser on after a form was taken, so that a reload sends nothing twice.</summary>
/// <param name="Path">A place on this site.</param>
internal sealed record SeeOther(string Path) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = Path;
        httpContext.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
