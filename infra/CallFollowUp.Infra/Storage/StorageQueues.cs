using System.Text;
using System.Xml;
using Azure.Storage.Queues;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;
using CallFollowUp.Workflow.Telemetry;

namespace CallFollowUp.Infra.Storage;

/// <summary>The queues <c>closed-calls</c> and <c>follow-up-events</c>: plain text, kept until handled. One request per message.</summary>
public sealed class StorageQueues(QueueServiceClient queues) : IFollowUpQueues, IWakeUps, IQueueLevels
{
    /// <value>64 KiB of UTF-8, the service's limit.</value>
    public const int MaxMessageBytes = 64 * 1024;

    /// <value>Just below 7 days, the service's limit. What is due later comes early, and waits again.</value>
    public static readonly TimeSpan LongestDelay = TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1);

    /// <summary>The service's way of saying never.</summary>
    private static readonly TimeSpan NeverExpires = TimeSpan.FromSeconds(-1);

    private readonly QueueClient calls = queues.GetQueueClient(StorageNames.ClosedCalls);
    private readonly QueueClient events = queues.GetQueueClient(StorageNames.FollowUpEvents);

    /// <exception cref="PermanentFailureException">The body is too large or holds characters that no message may.</exception>
    public Task EnqueueCallAsync(string body, CancellationToken cancellation) => SendAsync(calls, body, TimeSpan.Zero, cancellation);

    /// <exception cref="PermanentFailureException">The message is too large.</exception>
    public Task EnqueueEventAsync(FollowUpMessage message, TimeSpan delay, CancellationToken cancellation) =>
        SendAsync(events, (message with { Traceparent = message.Traceparent ?? FollowUpTracing.Traceparent }).Write(), delay, cancellation);

    public Task ScheduleRetryAsync(string id, RetryWakeUp retry, TimeSpan delay, CancellationToken cancellation) =>
        EnqueueEventAsync(new FollowUpMessage { CallId = id, Retry = retry }, delay, cancellation);

    public async Task<int> CountEventsAsync(CancellationToken cancellation)
    {
        var properties = await events.GetPropertiesAsync(cancellation);
        return properties.Value.ApproximateMessagesCount;
    }

    public async Task<IReadOnlyList<QueueLevel>> ReadLevelsAsync(CancellationToken cancellation) =>
        await Task.WhenAll(StorageNames.Queues.Select(name => LevelOfAsync(queues.GetQueueClient(name), cancellation)));

    private static async Task<QueueLevel> LevelOfAsync(QueueClient queue, CancellationToken cancellation)
    {
        var properties = await queue.GetPropertiesAsync(cancellation);
        var count = properties.Value.ApproximateMessagesCount;
        if (count == 0)
            return new QueueLevel(queue.Name, 0, null);
        var front = await queue.PeekMessagesAsync(queue.MaxPeekableMessages, cancellation);
        var due = front.Value.Where(m => FollowUpMessage.Read(m.Body.ToString(), out _) is not { Retry: not null });
        return new QueueLevel(queue.Name, count, due.Min(m => m.InsertedOn));
    }

    internal static async Task SendAsync(QueueClient queue, string body, TimeSpan delay, CancellationToken cancellation)
    {
        if (ProblemOf(body) is { } problem)
            throw new PermanentFailureException($"The message for {queue.Name} {problem}.", "Store the body as a blob and queue its name.");
        var visibleIn = TimeSpan.FromTicks(Math.Clamp(delay.Ticks, 0, LongestDelay.Ticks));
        await queue.SendMessageAsync(body, visibleIn, NeverExpires, cancellation);
    }

    private static string? ProblemOf(string body)
    {
        if (Encoding.UTF8.GetByteCount(body) > MaxMessageBytes)
            return "is larger than 64 KiB";
        return IsXmlText(body) ? null : "holds characters that the queue cannot carry";
    }

    /// <summary>The service takes messages as XML, which has no word for most control characters and for half of a surrogate pair.</summary>
    private static bool IsXmlText(string body)
    {
        for (var i = 0; i < body.Length; i++)
        {
            if (XmlConvert.IsXmlChar(body[i]))
                continue;
            if (i + 1 == body.Length || !XmlConvert.IsXmlSurrogatePair(body[i + 1], body[i]))
                return false;
            i++;
        }

        return true;
    }
}
