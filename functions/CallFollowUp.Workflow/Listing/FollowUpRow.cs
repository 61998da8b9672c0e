using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Views;

namespace CallFollowUp.Workflow.Listing;

/// <summary>One line of a list: where a follow-up stands, from its journal.</summary>
/// <param name="Verdict">resolved, unresolved, unclear or no-issue, as people corrected it; null before it was judged.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Subject">Redacted.</param>
/// <param name="CustomerId">The company's id of the customer.</param>
/// <param name="Since">When it came to stand there.</param>
/// <param name="DueAt">The next time at which something happens by itself; null where nothing does.</param>
/// <param name="Reason">Why a person must look, or what it waits for.</param>
public sealed record FollowUpRow(
    string CallId,
    string Status,
    string? Outcome,
    string? Verdict,
    double? Confidence,
    bool? Thanked,
    string? Team,
    string? Subject,
    string? CustomerId,
    string? TicketId,
    DateTimeOffset ClosedAt,
    DateTimeOffset Since,
    DateTimeOffset? DueAt,
    string? Reason)
{
    /// <exception cref="JournalMismatchException">The journal holds no readable call: one that was erased holds none.</exception>
    public static FollowUpRow Of(Journal journal)
    {
        var call = FollowUpInput.In(journal.Input).ReadHead();
        var verdict = FollowUpVerdict.AnswersOf(journal);
        return new FollowUpRow(
            journal.Id,
            FollowUpStatus.Of(journal),
            journal.Outcome,
            verdict?.VerdictWord(),
            verdict?.Confidence,
            verdict?.Thanked,
            call.Team,
            call.Subject is { } subject ? Redaction.Of(subject) : null,
            call.Customer.Id,
            call.TicketId,
            call.ClosedAt,
            journal.Attention?.Since ?? journal.UpdatedAt,
            FollowUpView.NextTime(journal),
            journal.Attention?.Reason);
    }
}
