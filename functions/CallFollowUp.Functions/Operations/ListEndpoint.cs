using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Operations;

/// <summary>Lists of follow-ups: <c>needs-attention</c>, <c>held</c>, <c>scheduled</c>, <c>awaiting-reply</c>, <c>all</c>.</summary>
public sealed class ListEndpoint(OperationsSite site)
{
    [Function("operators-list")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "lists/{list}")] HttpRequest request,
        string list,
        CancellationToken cancellation) =>
        site.ShowListAsync(request, list, cancellation);
}
