using System.Security.Cryptography;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Outcomes;

/// <summary>Adds a line to the outcome log whenever a follow-up comes to rest somewhere else, or another way, than before.</summary>
public sealed class OutcomeReporter(IOutcomeLog log, DispositionMap dispositions) : IRestObserver
{
    private const int MarkLength = 12;

    public async Task<string> ComesToRestAsync(Journal journal, string? known, CancellationToken cancellation)
    {
        OutcomeLine line;
        try
        {
            line = OutcomeReport.Of(journal, dispositions);
        }
        catch (JournalMismatchException)
        {
            // A person is called because of it; there is nothing to count.
            return known ?? "";
        }

        var mark = MarkOf(line);
        if (mark != known)
            await log.AppendAsync(line, cancellation);
        return mark;
    }

    /// <summary>The same for two lines that differ in nothing but their times.</summary>
    private static string MarkOf(OutcomeLine line) =>
        Convert.ToHexStringLower(SHA256.HashData(OutcomeJson.Write(line with { Revision = 0, RestedAt = default })))[..MarkLength];
}
