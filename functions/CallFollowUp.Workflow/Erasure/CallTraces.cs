using System.Text.Json;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;
using CallFollowUp.Workflow.Views;

namespace CallFollowUp.Workflow.Erasure;

/// <summary>Where a call's follow-up has left traces of its customer outside the journal.</summary>
/// <param name="CustomerId">The company's id of the customer; null where the record has none.</param>
/// <param name="Mails">The keys of all mails that may have left, those to managers among them.</param>
/// <param name="Notes">The notes that may have been left on tickets.</param>
internal sealed record CallTraces(
    CallId CallId,
    string? CustomerId,
    DateTimeOffset ClosedAt,
    string? TranscriptUrl,
    IReadOnlyList<string> Addresses,
    IReadOnlyList<EffectKey> Mails,
    IReadOnlyList<(string TicketId, EffectKey Key)> Notes)
{
    public static CallTraces Of(Journal journal)
    {
        var call = FollowUpInput.In(journal.Input).ReadCall();
        var mails = Effects(journal, "send-", "tell-").ToList();
        var addresses = mails.Select(e => EmailView.TryOf(e)?.To).Append(call.Customer.Email);
        var notes = Effects(journal, "reopen-", "confirm-", "note-")
            .Select(e => (TicketId: ReceiptIn(e)?.TicketId ?? call.TicketId, Key: KeyOf(journal, e)));
        return new CallTraces(
            call.Id,
            call.Customer.Id,
            call.ClosedAt,
            call.TranscriptUrl,
            [.. addresses.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            [.. mails.Select(e => KeyOf(journal, e))],
            [.. notes.Where(n => n.TicketId is not null).Select(n => (n.TicketId!, n.Key))]);
    }

    /// <summary>What was only intended, and what is said to have failed, counts: it may have happened.</summary>
    private static IEnumerable<JournalEntry> Effects(Journal journal, params string[] prefixes) => journal.Entries.Where(
        e => e.Kind == EntryKind.Effect && prefixes.Any(p => e.Name.StartsWith(p, StringComparison.Ordinal)));

    private static EffectKey KeyOf(Journal journal, JournalEntry entry) => new(journal.Id, entry.Round, entry.Name);

    private static TicketReceipt? ReceiptIn(JournalEntry entry) =>
        entry is { State: EntryState.Done, Result: { } result } ? result.Deserialize(FollowUpJson.Default.TicketReceipt) : null;
}
