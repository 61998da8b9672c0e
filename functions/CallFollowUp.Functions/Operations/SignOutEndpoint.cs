using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Operations;

/// <summary>Ends an operator's session.</summary>
public sealed class SignOutEndpoint(OperationsSite site)
{
    [Function("operators-sign-out")]
    public Task<IResult> TakeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sign-out")] HttpRequest request, CancellationToken cancellation) =>
        site.SignOutAsync(request, cancellation);
}
