using System.Security.Cryptography;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Outcomes;

/// <summary>Adds a line to the outcome log whenever a follow-up comes to rest somewhere else, or another way, than before.</summary>
/// <remarks>
/// That a mail arrived, as most do, is told with the next line while one is still to come: a line of its own would be one more request for every mail.
/// </remarks>
public sealed class OutcomeReporter(IOutcomeLog log, DispositionMap dispositions) : IRestObserver
{
    private const int MarkLength = 12;

    public async Task<string> ComesToRestAsync(Journal journal, string? known, CancellationToken cancellation)
    {
        if (LineOf(journal) is not { } line)
            return known ?? "";
        var mark = MarkOf(line);
        if (mark != known)
            await log.AppendAsync(line, cancellation);
        return mark;
    }

    /// <summary>Null where nothing can be counted: the call was erased, or cannot be read, and a person is called because of it.</summary>
    private OutcomeLine? LineOf(Journal journal)
    {
        try
        {
            return journal.ErasedAt is null ? OutcomeReport.Of(journal, dispositions) : null;
        }
        catch (JournalMismatchException)
        {
            return null;
        }
    }

    /// <summary>The same for two lines that differ in nothing but their times, or in what can wait.</summary>
    private static string MarkOf(OutcomeLine line)
    {
        var telling = line with { Revision = 0, RestedAt = default, Mails = line.Outcome is null ? [.. line.Mails.Select(BeforeItArrived)] : line.Mails };
        return Convert.ToHexStringLower(SHA256.HashData(OutcomeJson.Write(telling)))[..MarkLength];
    }

    private static OutcomeMail BeforeItArrived(OutcomeMail mail) => mail.Became == EmailReport.Delivered ? mail with { Became = OutcomeMails.Sent } : mail;
}
