using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Tests.Hosting;

/// <summary>HTTP functions of every kind that the host tells apart.</summary>
public static class SampleHttpFunctions
{
    [Function("open")]
    public static Task<IResult> OpenAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/calls/{callId}/{part?}")] HttpRequest request, string callId, string? part) =>
        Task.FromResult(Results.Json(new { callId, part, method = request.Method }));

    [Function("keyed")]
    public static async Task<IResult> PostAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/calls")] HttpRequest request, CancellationToken cancellation)
    {
        using var reader = new StreamReader(request.Body);
        return Results.Text((await reader.ReadToEndAsync(cancellation)).Length.ToString(provider: null));
    }

    [Function("admin")]
    public static IResult Admin([HttpTrigger(AuthorizationLevel.Admin)] HttpRequest request) => Results.Ok();

    [Function("broken")]
    public static Task<IResult> Broken([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        throw new InvalidOperationException("the customer's words");
}
