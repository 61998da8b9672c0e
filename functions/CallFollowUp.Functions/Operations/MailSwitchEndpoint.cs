using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Operations;

/// <summary>Says whether mails leave, and pauses or resumes them for programs.</summary>
public sealed class MailSwitchEndpoint(OperationsApi api)
{
    [Function("mail-switch")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "api/mail-switch")] HttpRequest request,
        CancellationToken cancellation) => HttpMethods.IsPost(request.Method)
            ? api.TurnMailSwitchAsync(request, cancellation)
            : api.ReadMailSwitchAsync(request, cancellation);
}
