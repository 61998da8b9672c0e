using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Operations;

/// <summary>The door of the operators' pages.</summary>
public sealed class SignInEndpoint(OperationsSite site)
{
    [Function("operators-sign-in")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "sign-in")] HttpRequest request,
        CancellationToken cancellation) => HttpMethods.IsPost(request.Method)
            ? site.SignInAsync(request, cancellation)
            : Task.FromResult(site.ShowSignIn(request));
}
