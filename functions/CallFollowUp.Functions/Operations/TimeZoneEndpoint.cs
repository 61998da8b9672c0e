using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Operations;

/// <summary>The zone in which times are shown to an operator.</summary>
public sealed class TimeZoneEndpoint(OperationsSite site)
{
    [Function("operators-time-zone")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "time-zone")] HttpRequest request,
        CancellationToken cancellation) => HttpMethods.IsPost(request.Method)
            ? site.TakeTimeZoneAsync(request, cancellation)
            : site.ShowTimeZoneAsync(request);
}
