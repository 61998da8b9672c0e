using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow;

/// <summary>Wakes the follow-ups whose time has come: the one mechanism for all long waits.</summary>
/// <remarks>A marker stays until its follow-up has moved on, so a message that is lost is sent again by the next sweep: a delay, never a loss.</remarks>
public sealed class DeadlineSweep(IMarkerIndex markers, IFollowUpQueues queues, MailPauses pauses, TimeProvider clock)
{
    /// <value>1,000 wake-ups a run: a minute's work of one instance.</value>
    public const int MostPerRun = 1_000;

    /// <value>2,000 messages: while so many wait, another sweep would only repeat what is queued already.</value>
    public const int LongQueue = 2_000;

    /// <summary>Queues a wake-up for every marker that is due, the oldest first; then for mails that a pause held back, once it is over.</summary>
    /// <returns>How many were queued.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (await queues.CountEventsAsync(cancellation) >= LongQueue)
            return 0;

        var now = clock.GetUtcNow();
        var woken = 0;
        await foreach (var marker in markers.ListAsync(MarkerNames.DuePrefix, cancellation))
        {
            if (!MarkerNames.TryReadDue(marker, out var at, out var id))
                continue;
            if (at > now || woken == MostPerRun)
                break;
            await queues.EnqueueEventAsync(new FollowUpMessage { CallId = id, Marker = marker }, TimeSpan.Zero, cancellation);
            woken++;
        }

        if (woken < MostPerRun && await pauses.CurrentAsync(cancellation) is null)
            woken += await ReleaseAsync(MostPerRun - woken, cancellation);
        return woken;
    }

    private async Task<int> ReleaseAsync(int most, CancellationToken cancellation)
    {
        var released = 0;
        await foreach (var marker in markers.ListAsync(MarkerNames.PausedPrefix, cancellation))
        {
            if (released == most)
                break;
            var message = new FollowUpMessage { CallId = marker[MarkerNames.PausedPrefix.Length..], Marker = marker };
            await queues.EnqueueEventAsync(message, TimeSpan.Zero, cancellation);
            released++;
        }

        return released;
    }
}
