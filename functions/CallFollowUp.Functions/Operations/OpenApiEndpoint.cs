using CallFollowUp.Functions.Operations.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Operations;

/// <summary>The API's description. It holds no secret, and programs that read such documents carry no key.</summary>
public static class OpenApiEndpoint
{
    [Function("openapi")]
    public static Task<IResult> GetAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/openapi.json")] HttpRequest request) =>
        Task.FromResult(OpenApiDocument.Answer());
}
