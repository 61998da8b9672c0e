using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.TestKit.FollowUps;

namespace CallFollowUp.Domain.Tests.FollowUps;

public sealed class FollowUpPolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly FollowUpPolicy Policy = new(new FollowUpOptions(), DispositionMap.Default);
    private static readonly CallAssessment Resolved = Judged(Resolution.Resolved);
    private static readonly CallAssessment Unresolved = Judged(Resolution.Unresolved);
    private static readonly CallAssessment Unclear = Judged(Resolution.Unclear);

    public static TheoryData<string, FollowUpFacts> OneForEveryRow => new()
    {
        { "R1", Facts(Resolved with { NoIssue = true }) },
        { "R2", Facts(Unresolved) with { Superseded = true } },
        { "R3", Facts(Unresolved, c => c.ClosedAt(Now.AddDays(-15))) },
        { "R4", Facts(Unresolved with { CustomerAbusive = true }) },
        { "R5", Facts(Resolved with { CustomerAbusive = true }) },
        { "R6", Facts(Unresolved, c => c.NotToBeContacted()) },
        { "R6", Facts(Unresolved) with { OptedOut = true } },
        { "R6", Facts(Unresolved, c => c.With("disposition", "dnc ")) },
        { "R7", Facts(Unresolved, c => c.WithoutAddress()) },
        { "R7", Facts(Unresolved) with { AddressFails = true } },
        { "R8", Facts(Unresolved) },
        { "R8", Facts(Unresolved) with { MayMail = false } },
        { "R9", Facts(Unclear, c => c.NotToBeContacted()) },
        { "R10", Facts(Resolved, c => c.NotToBeContacted()) },
        { "R11", Facts(Resolved, c => c.WithCustomer("email", "not an address")) },
        { "R11", Facts(Unclear, c => c.WithoutAddress()) },
        { "R12", Facts(Unclear) with { MayMail = false } },
        { "R13", Facts(Resolved) with { MayMail = false } },
        { "R14", Facts(Unclear) },
        { "R14", Facts(Unresolved with { Confidence = 0.59 }) },
        { "R15", Facts(Resolved with { ThanksKind = ThanksKind.Greeting }) },
        { "R16", Facts(Resolved) },
        { "R16", Facts(Resolved, c => c.ClosedAt(Now.AddDays(-15))) with { Approved = true, MayMail = false } },
    };

    [Theory]
    [MemberData(nameof(OneForEveryRow), DisableDiscoveryEnumeration = true)]
    public void The_first_row_that_fits_decides(string row, FollowUpFacts facts)
    {
        var plan = Policy.Decide(facts);

        var expected = FollowUpPolicy.Rows.Single(r => r.Name == row);
        Assert.Equal((expected.Name, expected.Kind, expected.When), (plan.Row, plan.Kind, plan.Why));
    }

    [Fact]
    public void Every_row_is_shown_here() =>
        Assert.Equal(FollowUpPolicy.Rows.Select(r => r.Name), OneForEveryRow.Select(r => r.Data.Item1).Distinct());

    [Fact]
    public void Rows_are_numbered_in_the_order_they_are_read() =>
        Assert.Equal(Enumerable.Range(1, FollowUpPolicy.Rows.Count).Select(n => $"R{n}"), FollowUpPolicy.Rows.Select(r => r.Name));

    [Fact]
    public void The_table_is_total_every_row_is_used_and_no_plan_breaks_a_promise()
    {
        var used = new HashSet<string>();
        foreach (var facts in EveryCombination())
        {
            var plan = Policy.Decide(facts);
            used.Add(plan.Row);
            var mayContact = facts.Call.Customer.ContactAllowed && !facts.OptedOut;
            var hasAddress = facts.Call.Customer.Email is not null && !facts.AddressFails;

            Assert.True(plan.Mail is null || (mayContact && hasAddress), $"{plan.Row} mails who must not or cannot be mailed");
            Assert.True(!plan.NeedsMailSlot || facts.MayMail || facts.Approved, $"{plan.Row} asks who was asked a short while ago");
            Assert.True(plan.Mail is null || !facts.Assessment.CustomerAbusive, $"{plan.Row} mails after abuse");
            Assert.True(!plan.ReopensTicket || facts.Assessment.Resolution == Resolution.Unresolved, $"{plan.Row} reopens what is not open");
            Assert.Equal(plan.Kind == PlanKind.BriefManager, plan.TellsManager);
            Assert.Equal(plan.Kind == PlanKind.CallBack, plan.CallsBack);
        }

        Assert.Equal(FollowUpPolicy.Rows.Select(r => r.Name).Order(), used.Order());
    }

    [Fact]
    public void An_open_issue_reopens_its_ticket_whoever_can_be_written_to()
    {
        Assert.All(
            [Facts(Unresolved), Facts(Unresolved, c => c.WithoutAddress()), Facts(Unresolved, c => c.NotToBeContacted()), Facts(Unresolved with { CustomerAbusive = true })],
            facts => Assert.True(Policy.Decide(facts).ReopensTicket));
    }

    [Fact]
    public void Promises_are_watched_in_order_of_time_from_now_to_the_longest()
    {
        var facts = Facts(Resolved, c => c
            .Promising("too late", Now.AddDays(61))
            .Promising("second", Now.AddDays(60))
            .Promising("past", Now)
            .Promising("first", Now.AddHours(1)));

        Assert.Equal(["first", "second"], Policy.Decide(facts).Watched.Select(p => p.What));
    }

    [Fact]
    public void A_mail_that_asks_needs_the_slot_and_a_notice_of_a_reopening_does_not()
    {
        Assert.True(Policy.Decide(Facts(Resolved)).NeedsMailSlot);
        Assert.Equal((EmailKind.Reopened, false), (Policy.Decide(Facts(Unresolved)).Mail, Policy.Decide(Facts(Unresolved)).NeedsMailSlot));
    }

    private static IEnumerable<FollowUpFacts> EveryCombination()
    {
        var calls = new[] { Facts(Resolved), Facts(Resolved, c => c.NotToBeContacted()), Facts(Resolved, c => c.WithoutAddress()) };
        bool[] either = [false, true];
        return
            from call in calls
            from age in new[] { 0, -20 }
            from resolution in Enum.GetValues<Resolution>()
            from confidence in new[] { 0.5, 0.9 }
            from thanks in new[] { ThanksKind.None, ThanksKind.Closing }
            from noIssue in either
            from abusive in either
            from optedOut in either
            from fails in either
            from mayMail in either
            from superseded in either
            from approved in either
            select call with
            {
                Call = call.Call with { ClosedAt = Now.AddDays(age) },
                Assessment = Judged(resolution) with { Confidence = confidence, ThanksKind = thanks, NoIssue = noIssue, CustomerAbusive = abusive },
                OptedOut = optedOut,
                AddressFails = fails,
                MayMail = mayMail,
                Superseded = superseded,
                Approved = approved,
            };
    }

    private static FollowUpFacts Facts(CallAssessment assessment, Func<ClosedCallBuilder, ClosedCallBuilder>? change = null)
    {
        var call = ClosedCallBuilder.Resolved();
        return new FollowUpFacts((change?.Invoke(call) ?? call).Build(), assessment, Now);
    }

    private static CallAssessment Judged(Resolution resolution) => new()
    {
        Resolution = resolution,
        Confidence = 0.9,
        ThanksKind = ThanksKind.Closing,
        Practices = new Dictionary<Practice, PracticeState>(),
        Evidence = [],
    };
}
