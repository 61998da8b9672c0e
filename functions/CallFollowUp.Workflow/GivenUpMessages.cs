using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow;

/// <summary>Keeps the messages that could not be handled as dead letters.</summary>
public sealed class GivenUpMessages(IDeadLetters deadLetters, IJournalStore journals, IMarkerIndex markers, TimeProvider clock)
{
    /// <summary>Files the message. A follow-up that it left half way is woken by the next sweep: the message was given up, not the work. May happen twice.</summary>
    public async Task FileAsync(DeadLetter letter, CancellationToken cancellation)
    {
        await deadLetters.FileAsync(letter, cancellation);
        if (letter.CallId is { } id && await IsHalfWayAsync(id, cancellation))
            await markers.PutAsync(MarkerNames.At(MarkerNames.DuePlace(clock.GetUtcNow(), id), 0), cancellation);
    }

    private async Task<bool> IsHalfWayAsync(string id, CancellationToken cancellation)
    {
        try
        {
            return await journals.ReadAsync(id, cancellation) is { Journal.IsAtRest: false };
        }
        catch (JournalMismatchException)
        {
            return false;
        }
    }
}
