using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Operations;

/// <summary>Lists follow-ups by status, team, day, verdict or what is due.</summary>
public sealed class FollowUpListEndpoint(OperationsApi api)
{
    [Function("follow-ups")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/follow-ups")] HttpRequest request, CancellationToken cancellation) =>
        api.ListFollowUpsAsync(request, cancellation);
}
