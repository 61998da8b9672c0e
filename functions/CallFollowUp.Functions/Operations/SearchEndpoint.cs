using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Operations;

/// <summary>Finds calls by call id, ticket id or customer id.</summary>
public sealed class SearchEndpoint(OperationsSite site)
{
    [Function("operators-search")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "search")] HttpRequest request, CancellationToken cancellation) =>
        site.SearchAsync(request, cancellation);
}
