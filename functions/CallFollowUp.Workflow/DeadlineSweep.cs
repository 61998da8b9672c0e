using System.Collections.Concurrent;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow;

/// <summary>Wakes the follow-ups whose time has come: the one mechanism for all long waits.</summary>
/// <remarks>
/// A marker stays until its follow-up has moved on, so a message that is lost is sent again by a later sweep: a delay, never a loss. One that is only
/// slow is not repeated every minute: a queue that is behind would grow by it, and fall behind further.
/// </remarks>
public sealed class DeadlineSweep(IMarkerIndex markers, IFollowUpQueues queues, MailPauses pauses, TimeProvider clock)
{
    /// <value>1,000 wake-ups a run: a minute's work of one instance.</value>
    public const int MostPerRun = 1_000;

    /// <value>500 messages: while so many wait, what is due waits with them.</value>
    public const int LongQueue = 500;

    /// <value>5 minutes: after so long a wake-up counts as lost.</value>
    public static readonly TimeSpan LostAfter = TimeSpan.FromMinutes(5);

    /// <summary>When this instance has woken by a marker, for those of the last minutes. Another instance may do it too: waking twice changes nothing.</summary>
    private readonly ConcurrentDictionary<string, DateTimeOffset> woken = new(StringComparer.Ordinal);

    /// <summary>Queues a wake-up for every marker that is due, the oldest first; then for mails that a pause held back, once it is over.</summary>
    /// <returns>How many were queued.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (await queues.CountEventsAsync(cancellation) >= LongQueue)
            return 0;

        var now = clock.GetUtcNow();
        foreach (var (marker, at) in woken)
        {
            if (now - at >= LostAfter)
                woken.TryRemove(marker, out _);
        }

        var left = MostPerRun;
        await foreach (var marker in markers.ListAsync(MarkerNames.DuePrefix, cancellation))
        {
            if (!MarkerNames.TryReadDue(marker, out var at, out _))
                continue;
            if (at > now || left == 0)
                break;
            left -= await WakeAsync(marker, now, cancellation);
        }

        if (left > 0 && await pauses.CurrentAsync(cancellation) is null)
        {
            await foreach (var marker in markers.ListAsync(MarkerNames.PausedPrefix, cancellation))
            {
                if (left == 0)
                    break;
                left -= await WakeAsync(marker, now, cancellation);
            }
        }

        return MostPerRun - left;
    }

    /// <returns>1 where a wake-up was queued, otherwise 0.</returns>
    private async Task<int> WakeAsync(string marker, DateTimeOffset now, CancellationToken cancellation)
    {
        if (woken.ContainsKey(marker))
            return 0;
        await queues.EnqueueEventAsync(new FollowUpMessage { CallId = MarkerNames.IdOf(marker), Marker = marker }, TimeSpan.Zero, cancellation);
        woken[marker] = now;
        return 1;
    }
}
