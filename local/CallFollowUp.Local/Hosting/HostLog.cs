using Microsoft.Extensions.Logging;

namespace CallFollowUp.Local.Hosting;

/// <summary>What the local host reports: names, ids and kinds of exceptions, never bodies. Whole exceptions, whose text may quote a body, at Debug only.</summary>
internal static partial class HostLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Storage {Account} does not answer (queue {Queue}: {Cause}). Trying again until it does.")]
    public static partial void StorageDown(ILogger logger, string account, string queue, string cause);

    [LoggerMessage(Level = LogLevel.Information, Message = "Storage {Account} answers again.")]
    public static partial void StorageBack(ILogger logger, string account);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Function} failed on message {MessageId}, delivery {DequeueCount}: {Exception}.")]
    public static partial void FunctionFailed(ILogger logger, string function, string messageId, long dequeueCount, string exception);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Function} failed.")]
    public static partial void FunctionFailure(ILogger logger, string function, Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Function} was stopped; message {MessageId} is given back.")]
    public static partial void Released(ILogger logger, string function, string messageId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {MessageId} of {Queue} moved to {Poison} after delivery {DequeueCount}.")]
    public static partial void Poisoned(ILogger logger, string messageId, string queue, string poison, long dequeueCount);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {MessageId} of {Queue} is not base64, which host.json asks for (messageEncoding).")]
    public static partial void Undecodable(ILogger logger, string messageId, string queue);

    [LoggerMessage(Level = LogLevel.Information, Message = "Message {MessageId} of {Queue} is no longer ours ({ErrorCode}): another worker took it.")]
    public static partial void TakenByAnother(ILogger logger, string messageId, string queue, string? errorCode);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {MessageId} of {Queue} could not be settled ({Exception}); it comes back when its lease runs out.")]
    public static partial void NotSettled(ILogger logger, string messageId, string queue, string exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of message {MessageId} of {Queue} was not renewed ({Exception}); trying again.")]
    public static partial void LeaseNotRenewed(ILogger logger, string messageId, string queue, string exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of message {MessageId} of {Queue} is lost ({ErrorCode}); another worker may have it.")]
    public static partial void LeaseLost(ILogger logger, string messageId, string queue, string? errorCode);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} functions on {Queue} did not stop in time; their messages come back when the leases run out.")]
    public static partial void StillRunning(ILogger logger, int count, string queue);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Timer {Function} failed: {Exception}. It runs again at its next time.")]
    public static partial void TimerFailed(ILogger logger, string function, string exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Function} failed on request {RequestId}: {Exception}.")]
    public static partial void RequestFailed(ILogger logger, string function, string requestId, string exception);
}
