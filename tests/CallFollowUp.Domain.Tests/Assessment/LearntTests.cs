using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Assessment.Judging;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Tests.Assessment;

public class LearntTests
{
    [Theory]
    [InlineData("en", "c: My parcel is lost, when will I hear from you?", "a: I'm sorry. A colleague will call you tomorrow before noon.", "c: Okay, I'll wait for the call.")]
    [InlineData("de", "c: Mein Paket ist weg, wann höre ich von Ihnen?", "a: Das tut mir leid. Eine Kollegin ruft Sie morgen bis zwölf zurück.", "c: Gut, dann warte ich auf den Anruf.")]
    [InlineData("es", "c: Mi paquete se ha perdido, ¿cuándo sabré algo?", "a: Lo siento. Mañana le llamará un compañero antes de las doce.", "c: Bueno, espero la llamada.")]
    [InlineData("fr", "c: Mon colis est perdu, quand aurai-je des nouvelles ?", "a: Je suis désolé. Une collègue vous rappellera demain avant midi.", "c: Bon, j'attends l'appel.")]
    public void A_promise_is_shown_by_the_sentence_that_makes_it(string language, params string[] turns)
    {
        var assessment = Say.Assess(Say.CallIn(language, turns));
        Assert.True(assessment.FollowUpPromised);
        var evidence = Assert.Single(assessment.Evidence, e => e.Cue == "follow-up-promised");
        Assert.Equal(1, evidence.Turn);
        Assert.Contains(turns[1].Split('.')[1].Trim(), evidence.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: Did anybody call you about it?")]
    [InlineData("a: I have sent it to you, it is in your inbox.")]
    [InlineData("a: You called us yesterday about the bill.")]
    public void A_question_or_a_thing_done_is_no_promise(string turn) =>
        Assert.False(Say.Assess("c: I need a copy of my bill.", turn, "c: Yes, I see it, thanks.", "a: Anything else?", "c: No, that's all.").FollowUpPromised);

    [Fact]
    public void A_learnt_word_that_moved_the_verdict_is_evidence()
    {
        var words = WordWeights.Parse("own.words", "en customer glorp 6 0 0 0 -2 -2 -2 0\n");
        var outcome = OutcomeModel.Parse("own.weights", "bias 0 0 0 0 0 0 0\n", words);
        var assessor = new TranscriptAssessor(AssessorModel.Default.With(outcome, AssessorModel.Default.Statements), DispositionMap.Default);
        var assessment = assessor.Assess(Say.Call("a: Hello.", "c: All glorping nicely here."));
        Assert.Equal(Resolution.Resolved, assessment.Resolution);
        Assert.Contains(assessment.Evidence, evidence => evidence is { Cue: "last-words", Quote: "glorping", Turn: 1 });
    }

    [Theory]
    [InlineData("c: It is fine. Glorping nicely here.", Resolution.Resolved)]
    [InlineData("c: All glorping nicely here.", Resolution.Unresolved)]
    public void A_word_may_be_learnt_as_the_first_of_its_sentence(string turn, Resolution expected)
    {
        var words = WordWeights.Parse("own.words", "en customer ^glorp 9 0 0 0 -2 -2 -2 0\n");
        Assert.Equal(expected, Judge("bias 0 0 0 0 3 0 0\n", words, Say.Call("a: Hello.", turn)).Resolution);
    }

    [Fact]
    public void What_is_learnt_of_a_missing_closing_code_counts_where_it_is_missing()
    {
        const string Weights = "bias 0 0 0 0 3 0 0\nuncoded 6 0 0 0 0 0 0\n";
        var call = Say.Call("a: Hello.", "c: My card is lost.");
        Assert.Equal(Resolution.Resolved, Judge(Weights, WordWeights.None, call).Resolution);
        Assert.Equal(Resolution.Unresolved, Judge(Weights, WordWeights.None, call with { Disposition = "OTHER" }).Resolution);
    }

    [Fact]
    public void What_is_learnt_of_an_answer_counts_in_that_order_and_is_shown()
    {
        const string Weights = "bias 0 0 0 0 3 0 0\ndone>customer-thanks 9 0 0 0 0 0 0\n";
        var assessment = Judge(Weights, WordWeights.None, Say.Call("c: A table, please.", "a: I have booked it for you.", "c: Thank you."));
        Assert.Equal(Resolution.Resolved, assessment.Resolution);
        Assert.Contains(assessment.Evidence, evidence => evidence is { Cue: "done", Turn: 1 });
        Assert.Contains(assessment.Evidence, evidence => evidence is { Cue: "customer-thanks", Turn: 2 });
        Assert.Equal(Resolution.Unresolved, Judge(Weights, WordWeights.None, Say.Call("c: Thank you.", "a: I have booked it for you.")).Resolution);
    }

    [Theory]
    [InlineData("# head\nen customer works 1 2 3\n")]
    [InlineData("# head\nen customer works 1 2 3 4 5 6 7 8 9\n")]
    public void A_wrong_line_of_the_words_is_named(string text) =>
        Assert.Contains("own.words(2)", Assert.Throws<FormatException>(() => WordWeights.Parse("own.words", text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_word_may_stand_only_once() =>
        Assert.Contains("own.words(2)", Assert.Throws<FormatException>(() => WordWeights.Parse("own.words", "de agent danke 1 0 0 0 0 0 0 0\nde agent danke 0 1 0 0 0 0 0 0\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_wrong_line_of_the_statements_is_named() =>
        Assert.Contains("own.weights(1)", Assert.Throws<FormatException>(() => StatementModel.Parse("own.weights", "call-bais 1 2\n")).Message, StringComparison.Ordinal);

    private static CallAssessment Judge(string weights, WordWeights words, ClosedCall call) =>
        new TranscriptAssessor(AssessorModel.Default.With(OutcomeModel.Parse("own.weights", weights, words), AssessorModel.Default.Statements), DispositionMap.Default).Assess(call);
}
