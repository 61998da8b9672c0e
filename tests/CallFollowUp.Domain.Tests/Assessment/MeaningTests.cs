using CallFollowUp.Domain.Assessment;

namespace CallFollowUp.Domain.Tests.Assessment;

public class MeaningTests
{
    private static bool Shows(string cue, CallAssessment assessment) => assessment.Evidence.Any(evidence => evidence.Cue == cue);

    [Theory]
    [InlineData("en", "c: It works now.")]
    [InlineData("en", "c: um yeah its its working now")]
    [InlineData("de", "c: Es funktioniert wieder.")]
    [InlineData("es", "c: Ya funciona.")]
    [InlineData("fr", "c: Ça marche maintenant.")]
    public void A_fact_counts_as_one(string language, string turn) =>
        Assert.True(Say.Assess(Say.CallIn(language, "c: My line is down.", "a: I've reset it.", turn)) is var a && a.Resolution != Resolution.Unresolved && Shows("works", a));

    [Theory]
    [InlineData("en", "c: It does not work.")]
    [InlineData("en", "c: I'll call if it works.")]
    [InlineData("en", "c: Is it working now?")]
    [InlineData("en", "c: I hope it works.")]
    [InlineData("de", "c: Es funktioniert nicht.")]
    [InlineData("es", "c: No funciona.")]
    [InlineData("fr", "c: Ça ne marche pas.")]
    public void Negations_conditions_questions_and_futures_are_no_facts(string language, string turn) =>
        Assert.False(Shows("works", Say.Assess(Say.CallIn(language, "c: My line is down.", turn))));

    [Fact]
    public void A_resolution_withdrawn_at_the_end_is_none() =>
        Assert.NotEqual(Resolution.Resolved, Say.Assess(
            "a: Hello.", "c: My modem blinks.", "a: Restart it, please.", "c: It's green!", "a: Anything else?", "c: No, wait, it's blinking again.", "a: Bye.").Resolution);

    [Fact]
    public void A_call_back_is_a_promise_and_not_done()
    {
        var assessment = Say.Assess("c: When do I get my suitcase?", "a: Someone will call you back tomorrow.", "c: Okay, I'll wait for the call.");
        Assert.True(assessment.FollowUpPromised);
        Assert.NotEqual(Resolution.Resolved, assessment.Resolution);
    }

    [Fact]
    public void Sarcasm_is_no_praise() =>
        Assert.NotEqual(Resolution.Resolved, Say.Assess("c: So two more weeks.", "a: That's the earliest.", "c: Great. Thanks for nothing.").Resolution);

    [Fact]
    public void Language_variants_and_case_are_accepted() =>
        Assert.True(Shows("works", Say.Assess(Say.CallIn("DE-at", "c: Internet war weg.", "c: LÄUFT WIEDER."))));
}
