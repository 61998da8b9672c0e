using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow.Operations;

/// <summary>Takes what people order to the follow-ups it is about: at most once, whoever presses whatever button how often.</summary>
/// <remarks>
/// Everybody who answers the same question makes the same event, so the journal takes the first and knows the rest already; a claim tells the others
/// at once who was first. Crash promise: what was answered as accepted is in the audit log and on the queue. After a crash on the way the order may be
/// given again.
/// </remarks>
public sealed class OperatorDesk(
    IJournalStore journals, IActionClaims claims, IAuditLog audit, IFollowUpQueues queues, MailPreviews previews, TimeProvider clock)
{
    /// <summary>A claim whose event has not come to the journal for so long was left behind by a crash.</summary>
    /// <value>2 minutes.</value>
    private static readonly TimeSpan ClaimHolds = TimeSpan.FromMinutes(2);

    /// <summary>Accepts the order, or says why not.</summary>
    public async Task<OperatorAnswer> ActAsync(OperatorOrder order, CancellationToken cancellation)
    {
        if (await journals.ReadAsync(order.CallId.Value, cancellation) is not { Journal: var journal })
            return new OperatorAnswer(OrderResult.NoSuchCall, "There is no follow-up of this call.");

        var now = clock.GetUtcNow();
        var message = OperatorEvents.Of(order, journal, now);
        if (journal.Events.Find(e => e.Id == message.EventId) is { } done)
            return Before(OperatorEvents.ByOf(done), done.ReceivedAt);
        if (Refusal(order, journal) is { } refusal)
            return refusal;

        var wanted = new ActionClaim(order.Action.WireName(), order.By, now);
        var claim = await claims.ClaimAsync(order.CallId.Value, message.EventId!, wanted, cancellation);
        if (claim != wanted && now - claim.At < ClaimHolds)
            return Before(claim.By, claim.At);

        await audit.AppendAsync(
            new AuditEntry(now, order.By, wanted.Action, order.CallId.Value, order.Why, $"revision {order.Basis.Revision}, {message.EventId}"), cancellation);
        await queues.EnqueueEventAsync(message, TimeSpan.Zero, cancellation);
        return new OperatorAnswer(OrderResult.Accepted, "It is on its way.", order.By, now);
    }

    private OperatorAnswer? Refusal(OperatorOrder order, Journal journal)
    {
        var (seen, stands) = (order.Basis, ActionBasis.Of(journal));
        var possible = OperatorActions.PossibleFor(journal).FirstOrDefault(p => p.Action == order.Action);
        var holds = OperatorEvents.AnswersAQuestion(order.Action, journal) ? seen.AsksTheSameAs(stands) : seen.StandsWhere(stands);
        if (!holds || (possible is null && seen != stands))
            return new OperatorAnswer(OrderResult.ChangedMeanwhile, "The follow-up went on since you looked. Nothing was done: look again.");
        if (possible is null)
            return NotPossible("This cannot be done as the follow-up stands.");
        if (possible.NeedsWhy && string.IsNullOrWhiteSpace(order.Why))
            return NotPossible("Give a reason.");
        return order.Action switch
        {
            OperatorAction.OverrideVerdict => ProblemOf(order.Verdict, journal) is { } problem ? NotPossible(problem) : null,
            OperatorAction.EditAndSend => ProblemOf(order.Mail, journal) is { } problem ? NotPossible(problem) : null,
            _ => null,
        };
    }

    private static string? ProblemOf(VerdictOverride? verdict, Journal journal)
    {
        if (verdict is null or { Problem: not null })
            return verdict?.Problem ?? "Say what is right.";
        var stands = FollowUpVerdict.Of(journal)!;
        return verdict.ApplyTo(stands).SaysTheSameAs(stands) ? "That is the verdict already." : null;
    }

    private string? ProblemOf(MailEdit? edit, Journal journal)
    {
        if (edit is null)
            return "The mail needs a subject and a text.";
        return previews.Of(journal) is { } preview && preview.Kind == edit.Kind ? null : "No such mail would be sent.";
    }

    private static OperatorAnswer NotPossible(string message) => new(OrderResult.NotPossible, message);

    private static OperatorAnswer Before(string? by, DateTimeOffset at) =>
        new(OrderResult.AlreadyDone, $"Already done by {by ?? "somebody"} at {at.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z.", by, at);
}
