using System.Text.Json;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Views;

/// <summary>A mail that left.</summary>
public sealed record EmailView(string To, string Template, string Subject, string? File, DateTimeOffset At)
{
    internal static EmailView? TryOf(JournalEntry entry)
    {
        if (!entry.Name.StartsWith("send-", StringComparison.Ordinal) || entry is not { State: EntryState.Done, Result: { } result })
            return null;
        var sent = result.Deserialize(FollowUpJson.Default.SentMail)!;
        return new EmailView(sent.To, sent.Template, sent.Subject, sent.File, sent.At);
    }
}
