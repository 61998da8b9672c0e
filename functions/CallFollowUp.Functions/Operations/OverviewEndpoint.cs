using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Operations;

/// <summary>The first page of the operators: how follow-ups do, and what needs somebody.</summary>
public sealed class OverviewEndpoint(OperationsSite site)
{
    [Function("operators-overview")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "calls")] HttpRequest request, CancellationToken cancellation) =>
        site.ShowOverviewAsync(request, cancellation);
}
