using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.Emails;

namespace CallFollowUp.Domain.FollowUps;

/// <summary>Turns what is known of a call into a plan: a table, read from the top, whose first row that fits decides.</summary>
/// <remarks>The README shows the same table; a test holds the two together row by row.</remarks>
public sealed class FollowUpPolicy(FollowUpOptions options, DispositionMap dispositions)
{
    private static readonly Row[] Table =
    [
        new("R1", PlanKind.Nothing, "there was no issue on this call", s => s.NoIssue),
        new("R2", PlanKind.Nothing, "a newer call about the same matter is followed up instead", s => s.Superseded),
        new("R3", PlanKind.Hold, "the call was closed too long ago to write about it unasked", s => s.TooOld),
        new("R4", PlanKind.BriefManager, "the call was abusive and its issue is open", s => s.Abusive && s.Unresolved),
        new("R5", PlanKind.BriefManager, "the call was abusive", s => s.Abusive),
        new("R6", PlanKind.Reopen, "the issue is open, and the customer is not to be contacted", s => s.Unresolved && !s.Contactable),
        new("R7", PlanKind.CallBack, "the issue is open, and there is no address to write to", s => s.Unresolved && !s.HasAddress),
        new("R8", PlanKind.ReopenAndTell, "the issue is open", s => s.Unresolved),
        new("R9", PlanKind.Hold, "nobody can tell whether it was resolved, and the customer is not to be contacted", s => s.Unclear && !s.Contactable),
        new("R10", PlanKind.Nothing, "resolved, and the customer is not to be contacted", s => !s.Contactable),
        new("R11", PlanKind.CallBack, "there is no address to write to", s => !s.HasAddress),
        new("R12", PlanKind.Hold, "nobody can tell whether it was resolved, and the customer was written to a short while ago", s => s.Unclear && !s.MayMail),
        new("R13", PlanKind.Nothing, "resolved, and the customer was written to a short while ago", s => !s.MayMail),
        new("R14", PlanKind.Ask, "nobody can tell whether it was resolved", s => s.Unclear),
        new("R15", PlanKind.Thank, "resolved, and nobody said thank you", s => !s.Thanked),
        new("R16", PlanKind.Confirm, "resolved", _ => true),
    ];

    /// <summary>The table, in the order it is read.</summary>
    public static IReadOnlyList<PolicyRow> Rows { get; } = [.. Table.Select(r => new PolicyRow(r.Name, r.Why, r.Kind))];

    public FollowUpPlan Decide(FollowUpFacts facts)
    {
        var situation = Situation.Of(facts, options, dispositions);
        var row = Array.Find(Table, r => r.Fits(situation))!;
        return new FollowUpPlan
        {
            Row = row.Name,
            Kind = row.Kind,
            Why = situation.Desk is { } shown ? $"{row.Why}: {shown}" : row.Why,
            ReopensTicket = situation.Unresolved && row.Kind is not (PlanKind.Nothing or PlanKind.Hold),
            TellsManager = row.Kind == PlanKind.BriefManager,
            CallsBack = row.Kind == PlanKind.CallBack,
            Mail = MailOf(row.Kind),
            Watched = row.Kind is PlanKind.Nothing or PlanKind.Hold ? [] : Watched(facts),
        };
    }

    private static EmailKind? MailOf(PlanKind kind) => kind switch
    {
        PlanKind.Confirm => EmailKind.Confirm,
        PlanKind.Thank => EmailKind.ThankYou,
        PlanKind.Ask => EmailKind.Ask,
        PlanKind.ReopenAndTell => EmailKind.Reopened,
        _ => null,
    };

    private List<Promise> Watched(FollowUpFacts facts) =>
    [
        .. facts.Call.Promises
            .Where(p => p.DueAt > facts.Now && p.DueAt <= facts.Now + options.LongestPromise)
            .OrderBy(p => p.DueAt),
    ];

    private sealed record Row(string Name, PlanKind Kind, string Why, Func<Situation, bool> Fits);

    /// <summary>The columns of the table.</summary>
    private sealed record Situation(
        bool NoIssue, bool Superseded, bool TooOld, bool Abusive, bool Unresolved, bool Unclear, bool Thanked, bool Contactable, bool HasAddress, bool MayMail, string? Desk)
    {
        public static Situation Of(FollowUpFacts facts, FollowUpOptions options, DispositionMap dispositions)
        {
            var (call, assessment) = (facts.Call, facts.Assessment);
            var meaning = dispositions.Of(call);
            var certain = assessment.Confidence >= options.MinConfidence;
            var wasOpen = certain && assessment.Resolution == Resolution.Unresolved;
            var unresolved = facts.AskedAgain || (wasOpen && !facts.SolvedSince);
            return new Situation(
                NoIssue: assessment.NoIssue,
                Superseded: facts.Superseded,
                TooOld: !facts.Approved && facts.Now - call.ClosedAt > options.MaxCallAge,
                Abusive: assessment.CustomerAbusive,
                Unresolved: unresolved,
                Unclear: !unresolved && (!certain || wasOpen || assessment.Resolution == Resolution.Unclear),
                Thanked: assessment.Thanked,
                Contactable: call.Customer.ContactAllowed && !facts.OptedOut && meaning != DispositionMeaning.DoNotContact,
                HasAddress: !facts.AddressFails && EmailAddress.TryParse(call.Customer.Email, out _),
                MayMail: facts.MayMail || facts.Approved,
                Desk: facts.AskedAgain ? BriefReasons.AskedAgain : wasOpen && facts.SolvedSince ? BriefReasons.SolvedSince : null);
        }
    }
}
