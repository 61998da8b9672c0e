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

    [Theory]
    [InlineData(true, "a: Your table is booked, the reference is K7.", "c: Perfect, thank you so much!", "a: Bye.")]
    [InlineData(true, "a: I've reset the line, is it back?", "c: Yes, it works now.", "a: Bye.")]
    [InlineData(false, "a: Your table is booked, the reference is K7.", "c: No, that's all. Thank you.", "a: Bye.")]
    [InlineData(false, "a: The Ashley has a table at eight, shall I book it?", "c: Sounds great. I also need a taxi to get there.", "a: Both are booked.", "c: Thank you, bye.")]
    [InlineData(false, "a: What is the code, please?", "c: The code is 639431.", "a: Thank you, the door is unlocked.", "c: Thanks, bye.")]
    public void Great_confirms_what_was_done_last_and_no_proposal_datum_or_goodbye(bool confirmed, params string[] turns) =>
        Assert.Equal(confirmed, Say.Assess(["c: Hello, I need your help with something for tonight.", .. turns]).CustomerConfirmed);

    [Fact]
    public void Sarcasm_is_no_praise() =>
        Assert.NotEqual(Resolution.Resolved, Say.Assess("c: So two more weeks.", "a: That's the earliest.", "c: Great. Thanks for nothing.").Resolution);

    [Fact]
    public void Language_variants_and_case_are_accepted() =>
        Assert.True(Shows("works", Say.Assess(Say.CallIn("DE-at", "c: Internet war weg.", "c: LÄUFT WIEDER."))));

    [Theory]
    [InlineData("a: I've put the money back.", "praise")]
    [InlineData("a: Unfortunately we cannot refund it.", "sarcasm")]
    public void Praise_is_meant_by_the_news_it_follows(string news, string cue) =>
        Assert.True(Shows(cue, Say.Assess("c: You charged me twice, I want that back.", news, "c: Oh great.")));

    [Fact]
    public void A_wish_before_anything_was_tried_is_the_request_and_no_complaint() =>
        Assert.False(Shows("doubts", Say.Assess("c: So when will the pool open, and how long does it stay open?", "a: It opens at nine.", "c: Thank you, bye.")));

    [Theory]
    [InlineData("c: Let me look. Forty-two eighty on the screen, hooray for that.", Resolution.Resolved)]
    [InlineData("c: Let me look. Forty-two eighty, no, that is not on the screen.", Resolution.Unresolved)]
    public void What_the_customer_finds_when_looking_needs_no_phrase(string finding, Resolution never)
    {
        var other = never == Resolution.Resolved ? Resolution.Unresolved : Resolution.Resolved;
        Assert.NotEqual(other, Say.Assess("c: My refund of 42.80 is missing.", "a: I've just sent it again.", finding, "a: Anything else?", "c: No, bye.").Resolution);
    }

    [Theory]
    [InlineData("en", "c: It does n't work.", "fails")]
    [InlineData("en", "c: No, that 's all.", "nothing-else")]
    [InlineData("de", "a: Danke fuer Ihren Anruf.", "thanks-closing")]
    public void Spellings_of_recognisers_and_research_sets_are_understood(string language, string turn, string cue) =>
        Assert.True(Shows(cue, Say.Assess(Say.CallIn(language, "c: My line is down since the storm.", "a: I've reset it.", turn))));

    [Fact]
    public void One_of_two_issues_left_open_is_not_resolved() =>
        Assert.NotEqual(Resolution.Resolved, Say.Assess(
            "c: Two things, my bill is wrong and the meter shows nothing.", "a: I've corrected the bill.", "c: Lovely, thanks. And the meter?",
            "a: I cannot fix that from here. Someone will call you about it.", "c: Okay.", "a: Goodbye.").Resolution);

    [Fact]
    public void A_wrong_number_is_no_issue() =>
        Assert.True(Say.Assess("a: Harbour Bank.", "c: Oh, is this the dentist?", "a: No, you have come through to a bank.", "c: Sorry, I must have misdialled.").NoIssue);

    [Fact]
    public void Money_sent_to_a_wrong_number_is_an_issue() =>
        Assert.False(Say.Assess(
            "a: Harbour Bank.", "c: I sent money to the wrong number.", "a: How much, and when?", "c: Four hundred, this morning.", "a: Did they accept it?", "c: It says completed.",
            "a: Then we cannot pull it back.", "c: So it's just gone?", "a: You can ask them to send it back.", "c: I don't know them.", "a: I'm sorry.", "c: Okay.").NoIssue);
}
