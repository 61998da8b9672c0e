using System.Net;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Infra.Resilience;

/// <summary>Reads what went wrong with an HTTP request: whether it surely did not happen, or nobody knows, or never will.</summary>
public static class HttpFailures
{
    /// <summary>What a failed request came to. Only what fails before the request leaves surely did not happen.</summary>
    /// <returns>Null for what is no failure of HTTP.</returns>
    public static Exception? Judge(Exception e) => e switch
    {
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        } => new RetryableFailureException("the other side cannot be reached", null, e),
        HttpRequestException or IOException => new OutcomeUnknownException("the answer was lost", e),
        OperationCanceledException { InnerException: TimeoutException } => new OutcomeUnknownException("no answer in time", e),
        _ => null,
    };

    /// <summary>What an answer says; null where it is a success. Its body is not read: it may quote a customer.</summary>
    /// <remarks>
    /// 408, 425, 429, 500 and 503: refused, and may work later. 502 and 504 come from a gateway that does not know how it ended. The rest stays as it is.
    /// </remarks>
    /// <param name="now">To count from, where Retry-After names a time.</param>
    public static Exception? Judge(HttpResponseMessage answer, DateTimeOffset now)
    {
        var status = (int)answer.StatusCode;
        return answer.StatusCode switch
        {
            _ when answer.IsSuccessStatusCode => null,
            HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout => new OutcomeUnknownException($"a gateway lost the answer ({status})"),
            HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or (HttpStatusCode)425 =>
                new RetryableFailureException($"the other side asks to slow down ({status})", RetryAfter(answer, now)),
            >= HttpStatusCode.InternalServerError => new RetryableFailureException($"the other side failed ({status})", RetryAfter(answer, now)),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new PermanentFailureException(
                $"the other side does not let us in ({status})", "Check the key or token and its rights, then redrive."),
            _ => new PermanentFailureException($"the other side refused the request ({status})", "Look at the other side's log, mend the cause, then redrive."),
        };
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage answer, DateTimeOffset now)
    {
        var header = answer.Headers.RetryAfter;
        var after = header?.Delta ?? header?.Date - now;
        return after > TimeSpan.Zero ? after : null;
    }
}
