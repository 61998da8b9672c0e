using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Operations;

/// <summary>The API's description. It holds no secret, and programs that read such documents carry no key.</summary>
public sealed class OpenApiEndpoint(OperationsApi api)
{
    [Function("openapi")]
    public Task<IResult> GetAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/openapi.json")] HttpRequest request) =>
        Task.FromResult(api.Describe());
}
