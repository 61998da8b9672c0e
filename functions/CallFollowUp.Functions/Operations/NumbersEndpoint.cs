using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Operations;

/// <summary>The numbers of a period.</summary>
public sealed class NumbersEndpoint(OperationsApi api)
{
    [Function("numbers")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/numbers")] HttpRequest request, CancellationToken cancellation) =>
        api.ReadNumbersAsync(request, cancellation);
}
