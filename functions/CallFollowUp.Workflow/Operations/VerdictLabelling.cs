using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow.Operations;

/// <summary>Keeps the label of every corrected verdict on its way to the journal.</summary>
/// <remarks>Crash promise: at least once, and before the event is noted. A correction that was noted before changes nothing.</remarks>
public sealed class VerdictLabelling(IJournalStore journals, IVerdictLabels labels)
{
    public async Task KeepAsync(FollowUpMessage message, CancellationToken cancellation)
    {
        if (message.Event != FollowUpEvents.VerdictOverridden
            || await journals.ReadAsync(message.CallId, cancellation) is not { Journal: var journal }
            || journal.Events.Exists(e => e.Id == message.EventId)
            || FollowUpVerdict.Of(journal) is not { } assessed
            || FollowUpVerdict.In(new JournalEvent { Id = message.EventId!, Name = message.Event, Data = message.Data }) is not { } corrected)
        {
            return;
        }

        await labels.KeepAsync(
            new VerdictLabel(
                message.CallId,
                message.EventId!,
                corrected.At,
                corrected.By,
                corrected.Why,
                assessed.VerdictWord(),
                assessed.Confidence,
                assessed.Thanked,
                corrected.Override),
            cancellation);
    }
}
