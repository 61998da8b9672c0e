using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Operations;

/// <summary>Who did what, when and why.</summary>
public sealed class LogEndpoint(OperationsSite site)
{
    [Function("operators-log")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "log")] HttpRequest request, CancellationToken cancellation) =>
        site.ShowLogAsync(request, cancellation);
}
