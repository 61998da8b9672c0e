using System.Text;
using CallFollowUp.TestKit.FollowUps;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Outcomes;

namespace CallFollowUp.Workflow.Tests.CrashMatrix;

/// <summary>All that anybody outside can see of a follow-up when it is over, without the times.</summary>
internal sealed record EndState(
    string Journal, string Tickets, string Managers, string Mails, string Queued, string Slot, string Markers, string Line)
{
    public static EndState Of(FollowUpWorld world, Journal journal) => new(
        $"{FollowUpStatus.Of(journal)} {journal.Outcome} round {journal.Round}",
        Lines(world.Desk.Tickets.SelectMany(t => t.Notes.Keys.Select(key => $"{t.Id} {t.State} {key}"))),
        Lines(world.Managers.Told.Keys.Select(k => k.ToString())),
        Lines(world.Emails.Sent.Select(s => $"{s.Draft.Kind} to {s.Draft.ToAddress}")),
        Lines(world.Queues.Sent.Select(s => s.Message.EventId).OfType<string>().Distinct()),
        world.Customers.SlotHolder("cu-88")?.Value ?? "free",
        Lines(world.Markers.All),
        LineOf(world.Outcomes.Latest.Single(l => l.CallId == journal.Id)));

    /// <summary>A mail of which nobody knew whether it left is there only after a crash.</summary>
    private static string LineOf(OutcomeLine line)
    {
        var counted = line with { Revision = 0, RestedAt = default, DecidedAt = null, FollowedUpAt = null, Mails = [.. line.Mails.Where(m => m.Became != "unknown")] };
        return Encoding.UTF8.GetString(OutcomeJson.Write(counted));
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));
}
