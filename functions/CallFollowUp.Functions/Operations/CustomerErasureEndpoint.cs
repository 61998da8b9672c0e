using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Operations;

/// <summary>Erases a customer everywhere.</summary>
public sealed class CustomerErasureEndpoint(OperationsApi api)
{
    [Function("customer-erasure")]
    public Task<IResult> PostAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/customers/erase")] HttpRequest request, CancellationToken cancellation) =>
        api.EraseCustomerAsync(request, cancellation);
}
