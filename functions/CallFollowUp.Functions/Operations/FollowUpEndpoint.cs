using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Operations;

/// <summary>Shows one follow-up with its timeline, from the journal itself.</summary>
public sealed class FollowUpEndpoint(OperationsApi api)
{
    [Function("follow-up")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/follow-ups/{callId}")] HttpRequest request,
        string callId,
        CancellationToken cancellation) =>
        api.ShowFollowUpAsync(request, callId, cancellation);
}
