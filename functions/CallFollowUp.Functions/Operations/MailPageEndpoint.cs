using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Operations;

/// <summary>One mail of a call as it reads, for a frame on the page of the call.</summary>
public sealed class MailPageEndpoint(OperationsSite site)
{
    [Function("operators-mail")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "calls/{callId}/mails/{mail}")] HttpRequest request,
        string callId,
        string mail,
        CancellationToken cancellation) =>
        site.ShowMailAsync(request, callId, mail, cancellation);
}
