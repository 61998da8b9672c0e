using Azure;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Local.Hosting;

/// <summary>Says once that storage does not answer and once that it does again, however many queues notice.</summary>
internal sealed class StorageHealth(string account, ILogger logger)
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _failing = [];

    public void Failed(string queue, Exception exception)
    {
        lock (_lock)
        {
            if (!_failing.Add(queue) || _failing.Count > 1)
                return;
        }

        HostLog.StorageDown(logger, account, queue, Cause(exception));
    }

    public void Answered(string queue)
    {
        lock (_lock)
        {
            if (_failing.Count == 0 || !_failing.Remove(queue) || _failing.Count > 0)
                return;
        }

        HostLog.StorageBack(logger, account);
    }

    // The client wraps one exception per try; the innermost says what happened: connection refused, a status, a timeout.
    private static string Cause(Exception exception)
    {
        var cause = exception is AggregateException { InnerExceptions: [.., var last] } ? last : exception;
        if (cause is RequestFailedException { Status: > 0 } answer)
            return $"{answer.Status} {answer.ErrorCode}";
        return cause.GetBaseException().Message;
    }
}
