using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Operations;

/// <summary>Lists messages that could not be handled.</summary>
public sealed class DeadLetterListEndpoint(OperationsApi api)
{
    [Function("dead-letters")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/dead-letters")] HttpRequest request, CancellationToken cancellation) =>
        api.ListDeadLettersAsync(request, cancellation);
}
