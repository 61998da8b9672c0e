using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Operations;

/// <summary>Puts a message that could not be handled back on its queue.</summary>
public sealed class DeadLetterRedriveEndpoint(OperationsApi api)
{
    [Function("dead-letter-redrive")]
    public Task<IResult> PostAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/dead-letters/redrive")] HttpRequest request, CancellationToken cancellation) =>
        api.RedriveDeadLetterAsync(request, cancellation);
}
