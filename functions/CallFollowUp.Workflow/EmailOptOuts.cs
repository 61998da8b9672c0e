using System.Text.Json;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow;

/// <summary>Keeps the wish of customers who stop our mails at the provider: by an unsubscribe there, or by a spam report.</summary>
/// <remarks>
/// The wish belongs to the customer, not to the course of one follow-up: it is kept when it arrives, whatever the follow-up is doing, and after its end.
/// Crash promise: at least once, and before the event is noted. An event that was noted before changes nothing, so that a late repetition cannot undo
/// a customer's newer wish.
/// </remarks>
public sealed class EmailOptOuts(IJournalStore journals, ICustomerIndex customers)
{
    public async Task KeepAsync(FollowUpMessage message, CancellationToken cancellation)
    {
        if (message.Event != FollowUpEvents.EmailReported
            || message.Data?.Deserialize(FollowUpJson.Default.EmailReport) is not { AsksToStop: true }
            || await journals.ReadAsync(message.CallId, cancellation) is not { Journal: { ErasedAt: null } journal }
            || journal.Events.Exists(e => e.Id == message.EventId))
        {
            return;
        }

        var call = FollowUpInput.In(journal.Input).ReadCall();
        if (CustomerKey.Of(call.Customer) is { } customer)
            await customers.SetOptOutAsync(customer, true, cancellation);
    }
}
