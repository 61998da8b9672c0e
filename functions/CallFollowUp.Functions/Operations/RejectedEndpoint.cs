using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Operations;

/// <summary>Records that broke a rule.</summary>
public sealed class RejectedEndpoint(OperationsSite site)
{
    [Function("operators-rejected")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "rejected")] HttpRequest request, CancellationToken cancellation) =>
        site.ShowRejectedAsync(request, cancellation);
}
