using System.Security.Cryptography;
using System.Text;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Listing;

namespace CallFollowUp.Workflow.Outcomes;

/// <summary>
/// Adds a line to the outcome log whenever a follow-up comes to rest somewhere else, or another way, than before; and its call to the index of tickets
/// when it got a ticket.
/// </summary>
/// <remarks>
/// That a mail arrived, as most do, is told with the next line while one is still to come: a line of its own would be one more request for every mail.
/// </remarks>
public sealed class OutcomeReporter(IOutcomeLog log, ITicketIndex tickets, DispositionMap dispositions) : IRestObserver
{
    private const int MarkLength = 12;

    public async Task<string> ComesToRestAsync(Journal journal, string? known, CancellationToken cancellation)
    {
        if (LineOf(journal) is not { } line)
            return known ?? "";
        var (lineMark, ticketMark) = (LineMarkOf(line), TicketMarkOf(line));
        var mark = lineMark + ticketMark;
        if (mark == known)
            return mark;

        // Both at once: a call with a ticket takes no longer than one without.
        var added = known?.EndsWith(ticketMark, StringComparison.Ordinal) == true ? Task.CompletedTask : AddToTicketsAsync(line, cancellation);
        await Task.WhenAll(log.AppendAsync(line, cancellation), added);
        return mark;
    }

    private async Task AddToTicketsAsync(OutcomeLine line, CancellationToken cancellation)
    {
        foreach (var ticket in line.Tickets)
            await tickets.AddAsync(ticket, CallId.Parse(line.CallId), cancellation);
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
    private static string LineMarkOf(OutcomeLine line)
    {
        var telling = line with { Revision = 0, RestedAt = default, Mails = line.Outcome is null ? [.. line.Mails.Select(BeforeItArrived)] : line.Mails };
        return MarkOf(OutcomeJson.Write(telling));
    }

    private static OutcomeMail BeforeItArrived(OutcomeMail mail) => mail.Became == EmailReport.Delivered ? mail with { Became = OutcomeMails.Sent } : mail;

    /// <summary>Says which tickets are in the index; nothing for a call without one.</summary>
    private static string TicketMarkOf(OutcomeLine line)
    {
        var ids = string.Join('\n', line.Tickets);
        return ids.Length == 0 ? "" : $".{MarkOf(Encoding.UTF8.GetBytes(ids))}";
    }

    private static string MarkOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..MarkLength];
}
