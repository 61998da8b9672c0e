using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Operations;

/// <summary>Takes what a program wants done about one follow-up.</summary>
public sealed class FollowUpActionsEndpoint(OperationsApi api)
{
    [Function("follow-up-actions")]
    public Task<IResult> PostAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/follow-ups/{callId}/actions")] HttpRequest request,
        string callId,
        CancellationToken cancellation) =>
        api.ActAsync(request, callId, cancellation);
}
