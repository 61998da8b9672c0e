using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Operations;

/// <summary>Messages that could not be handled, and the button that puts one back.</summary>
public sealed class DeadLettersEndpoint(OperationsSite site)
{
    [Function("operators-dead-letters")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "dead-letters")] HttpRequest request,
        CancellationToken cancellation) => HttpMethods.IsPost(request.Method)
            ? site.RedriveAsync(request, cancellation)
            : site.ShowDeadLettersAsync(request, cancellation);
}
