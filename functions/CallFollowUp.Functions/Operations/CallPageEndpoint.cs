using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Operations;

/// <summary>The page of one call, and what operators press on it.</summary>
public sealed class CallPageEndpoint(OperationsSite site)
{
    [Function("operators-call")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "calls/{callId}")] HttpRequest request,
        string callId,
        CancellationToken cancellation) => HttpMethods.IsPost(request.Method)
            ? site.TakeForCallAsync(request, callId, cancellation)
            : site.ShowCallAsync(request, callId, cancellation);
}
