using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Operations;

/// <summary>Whether mails leave, and the button that keeps all of them back.</summary>
public sealed class MailSwitchPageEndpoint(OperationsSite site)
{
    [Function("operators-mails")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "mails")] HttpRequest request,
        CancellationToken cancellation) => HttpMethods.IsPost(request.Method)
            ? site.TakeMailSwitchAsync(request, cancellation)
            : site.ShowMailSwitchAsync(request, cancellation);
}
