using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Tests.Assessment;

public class BadInputTests
{
    /// <value>12: a phrase of a dozen words may begin at every word, and no word is shorter than a character.</value>
    private const int MaxStepsPerCharacter = 12;

    [Fact]
    public void No_transcript_is_unclear_and_says_so()
    {
        var assessment = Say.Assess(Say.Call());
        Assert.Equal(Resolution.Unclear, assessment.Resolution);
        Assert.Contains("No transcript.", assessment.Notes);
    }

    [Fact]
    public void One_speaker_only_is_never_resolved() =>
        Assert.NotEqual(Resolution.Resolved, Say.Assess("a: Hello?", "a: Anybody there?").Resolution);

    [Theory]
    [InlineData("pl", "c: Dzień dobry, internet nie działa.")]
    [InlineData(null, "c: Dobrý den, nejde mi internet.")]
    [InlineData("", "c: שלום, האינטרנט לא עובד")]
    public void An_unknown_language_is_said_in_the_notes(string? language, string turn)
    {
        var assessment = Say.Assess(Say.CallIn(language, turn));
        Assert.Equal(Resolution.Unclear, assessment.Resolution);
        Assert.Contains(assessment.Notes, note => note.Contains("language", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_language_is_told_by_its_small_words()
    {
        var assessment = Say.Assess(Say.CallIn(null, "c: Ich habe die Rechnung nicht bekommen und das ist nicht gut.", "a: Das tut mir leid."));
        Assert.True(assessment.Apology);
        Assert.Contains(assessment.Notes, note => note.Contains("'de'", StringComparison.Ordinal));
    }

    [Fact]
    public void Strange_text_gives_a_verdict()
    {
        var call = Say.Call("x: hello?", "c: 😀 it\u0000works\ud800", "c: \u202Eit works\u202C", "a:  ", "c: …?!..,,", "a: ''''", "c: ﬀ½ªº");
        var turns = call.Transcript.Append(new Turn(Speaker.Customer, "it works", TimeSpan.FromSeconds(-5), TimeSpan.MinValue)).Append(new Turn(Speaker.Agent, "bye", TimeSpan.MaxValue, TimeSpan.Zero));
        var assessment = Say.Assess(call with { Transcript = [.. turns] });
        Assert.NotNull(CallAssessmentJson.Write(call.Id, assessment));
    }

    [Theory]
    [InlineData("works ")]
    [InlineData("not works if ")]
    [InlineData("thank you for your ")]
    [InlineData("no wait ")]
    [InlineData("you can or ")]
    [InlineData("a")]
    [InlineData("?!.,")]
    [InlineData("'")]
    public void Hostile_turns_cost_no_more_than_their_length(string word)
    {
        var text = string.Concat(Enumerable.Repeat(word, Turn.MaxTextLength / word.Length));
        var one = StepsOver("c: " + text);
        var twenty = StepsOver([.. Enumerable.Repeat("c: " + text, 20)]);
        Assert.InRange(one, 0, text.Length * MaxStepsPerCharacter);
        Assert.InRange(twenty, 0, 20 * (one + text.Length));
    }

    private static long StepsOver(params string[] turns)
    {
        var reading = new CallReading();
        reading.Read(Say.Call(turns), AssessorModel.Default.Lexicons[0]);
        return reading.Steps;
    }
}
