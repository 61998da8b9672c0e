using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Functions.Replies;

/// <summary>The pages behind the links in customers' mails, and one-click unsubscribe. The link's token is all the key they need.</summary>
public sealed partial class ReplyEndpoint(ReplyDesk desk, ILogger<ReplyEndpoint> logger)
{
    [Function("reply")]
    public async Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "r/{token}")] HttpRequest request,
        string token,
        CancellationToken cancellation)
    {
        try
        {
            return HttpMethods.IsPost(request.Method)
                ? await desk.TakeAsync(request, token, cancellation)
                : await desk.ShowAsync(request, token, cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            // A person reads the answer. Whatever was not recorded is not claimed to be; the same form may be sent again.
            LogUnavailable(e.GetType().Name);
            return desk.Apologise(request);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A reply page could not be served: {Failure}")]
    private partial void LogUnavailable(string failure);
}
