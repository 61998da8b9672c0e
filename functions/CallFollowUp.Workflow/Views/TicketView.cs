using System.Text.Json;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Views;

/// <summary>Something done to a ticket.</summary>
/// <param name="Action">reopened, noted, created or confirmed.</param>
public sealed record TicketView(string TicketId, string Action, DateTimeOffset At, Uri? Link)
{
    internal static TicketView? TryOf(JournalEntry entry)
    {
        var isTicket = entry.Name.StartsWith("reopen-ticket.", StringComparison.Ordinal)
            || entry.Name.StartsWith("confirm-ticket.", StringComparison.Ordinal);
        if (!isTicket || entry is not { State: EntryState.Done, Result: { } result })
            return null;
        var receipt = result.Deserialize(FollowUpJson.Default.TicketReceipt)!;
        return new TicketView(receipt.TicketId, JsonNamingPolicy.KebabCaseLower.ConvertName(receipt.Action.ToString()), receipt.At, receipt.Link);
    }
}
