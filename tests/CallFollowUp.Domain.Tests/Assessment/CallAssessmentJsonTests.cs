using System.Text.Json;
using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Tests.Assessment;

public class CallAssessmentJsonTests
{
    private static readonly CallAssessment Assessment = new()
    {
        Resolution = Resolution.Unresolved,
        Confidence = 0.88,
        ThanksKind = ThanksKind.Closing,
        OfferedMoreHelp = true,
        Apology = true,
        Practices = new Dictionary<Practice, PracticeState> { [Practice.SpecificAcknowledgement] = PracticeState.Observed, [Practice.NoBut] = PracticeState.NotApplicable },
        Evidence = [new Evidence(10, 27, 55, "withdraws", "no wait, it's still blinking")],
        Notes = ["The agent ended the call."],
    };

    [Fact]
    public void Writes_the_line_of_run_assess() => Assert.Equal(
        """{"callId":"c-1","resolution":"unresolved","confidence":0.88,"thanked":true,"thanksKind":"closing","customerConfirmed":false,"offeredMoreHelp":true,"apology":true,"escalated":false,"followUpPromised":false,"customerAbusive":false,"agentDefensive":false,"practices":{"specific-acknowledgement":"observed","no-but":"not-applicable"},"evidence":[{"turn":10,"start":27,"end":55,"cue":"withdraws","quote":"no wait, it's still blinking"}],"noIssue":false,"notes":["The agent ended the call."]}""",
        CallAssessmentJson.Write(CallId.Parse("c-1"), Assessment));

    [Fact]
    public void Reads_back_what_it_wrote()
    {
        var attempts = Assessment with { Attempts = [new Evidence(4, 2, 9, "done", "I have reset your line.")] };
        var line = CallAssessmentJson.Write(CallId.Parse("c-1"), attempts);
        Assert.EndsWith(""","attempts":[{"turn":4,"start":2,"end":9,"cue":"done","quote":"I have reset your line."}]}""", line, StringComparison.Ordinal);
        Assert.Equal(line, CallAssessmentJson.Write(CallId.Parse("c-1"), CallAssessmentJson.Read(line)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"resolution":"perhaps"}""")]
    public void Anything_else_is_refused(string text) => Assert.ThrowsAny<JsonException>(() => CallAssessmentJson.Read(text));
}
