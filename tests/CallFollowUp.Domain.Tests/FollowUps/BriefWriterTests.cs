using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.TestKit.FollowUps;

namespace CallFollowUp.Domain.Tests.FollowUps;

public sealed class BriefWriterTests
{
    private static readonly BriefSituation Open = new("the issue is open");

    [Fact]
    public void It_says_why_who_what_is_open_and_what_was_promised()
    {
        var brief = BriefOf(ClosedCallBuilder.Unresolved().Promising("engineer comes", new DateTimeOffset(2026, 11, 24, 17, 0, 0, TimeSpan.Zero)));

        Assert.StartsWith("Why: the issue is open.\nCall: c-1, closed 2026-11-20T11:30:00Z, team billing\nCustomer: Dana Reyes\n", brief, StringComparison.Ordinal);
        Assert.Contains("Verdict: unresolved", brief, StringComparison.Ordinal);
        Assert.Contains("Promised: engineer comes by 2026-11-24T17:00:00Z", brief, StringComparison.Ordinal);
        Assert.Contains("Still owed to the customer: a thank-you", brief, StringComparison.Ordinal);
    }

    [Fact]
    public void It_names_nobody_who_is_to_blame()
    {
        var brief = BriefOf(ClosedCallBuilder.AbusiveOpen().With("agent", new System.Text.Json.Nodes.JsonObject { ["name"] = "Ruth" }));

        Assert.DoesNotContain("Ruth", brief, StringComparison.Ordinal);
        Assert.All(["agent", "fault", "failed", "mistake", "should have"], word => Assert.DoesNotContain(word, brief, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void It_is_redacted()
    {
        var answer = new CustomerAnswer(false, "Call me on 07700 900123 or dana@home.example", "a refund to DE89370400440532013000");
        var brief = BriefOf(ClosedCallBuilder.Unresolved().About("Card 4111 1111 1111 1111"), new BriefSituation("the customer answered", answer));

        Assert.Contains("About: Card [number]", brief, StringComparison.Ordinal);
        Assert.Contains("They would like: a refund to [iban]", brief, StringComparison.Ordinal);
        Assert.Contains("They wrote: \"Call me on [number] or [e-mail]\"", brief, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_short_and_every_line_is_one_line()
    {
        var answer = new CustomerAnswer(false, string.Concat(Enumerable.Repeat("it is\r\nred ", 2_000)));
        var brief = BriefOf(ClosedCallBuilder.Unresolved().About(string.Concat(Enumerable.Repeat("a long story\n", 20))), new BriefSituation("the customer answered", answer));

        Assert.InRange(brief.Length, 1, BriefWriter.MaxLength);
        Assert.DoesNotContain('\r', brief);
        Assert.All(brief.Split('\n'), line => Assert.Matches("^(Why|Call|Customer|About|Verdict|They wrote|Heard|Still owed)", line));
    }

    [Fact]
    public void A_long_subject_leaves_room_for_the_rest() =>
        Assert.Contains("Verdict:", BriefOf(ClosedCallBuilder.Unresolved().About(new string('x', 5_000))), StringComparison.Ordinal);

    private static string BriefOf(ClosedCallBuilder record, BriefSituation? situation = null)
    {
        var call = record.Build();
        return BriefWriter.Write(call, new TranscriptAssessor(AssessorModel.Default, DispositionMap.Default).Assess(call), situation ?? Open);
    }
}
