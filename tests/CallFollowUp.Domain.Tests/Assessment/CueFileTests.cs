using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Tests.Assessment;

public class CueFileTests
{
    [Fact]
    public void A_teams_own_cue_is_understood_without_a_rebuild()
    {
        var call = Say.Call("c: The frobnicator is stuck.", "a: Try again.", "c: It purrs like a kitten.");
        var model = AssessorModel.Default.With(CueFile.Parse("own.cues", "language: en\n[works]\npurrs (like a kitten)?\n"));
        var assessment = new TranscriptAssessor(model, DispositionMap.Default).Assess(call);
        Assert.DoesNotContain(Say.Assess(call).Evidence, evidence => evidence.Quote.Contains("purrs", StringComparison.Ordinal));
        Assert.Contains(assessment.Evidence, evidence => evidence is { Cue: "works", Quote: "purrs like a kitten" });
    }

    [Theory]
    [InlineData("c: It purrs very loud.", true)]
    [InlineData("c: It purrs not loud.", false)]
    public void Any_word_but_a_negation_fits_an_open_place(string turn, bool fits)
    {
        var model = AssessorModel.Default.With(CueFile.Parse("own.cues", "language: en\n[complains]\npurrs _ loud\n"));
        var assessment = new TranscriptAssessor(model, DispositionMap.Default).Assess(Say.Call("c: My cat is a machine.", "a: I've oiled it.", turn));
        Assert.Equal(fits, assessment.Evidence.Any(evidence => evidence.Quote == "purrs very loud"));
    }

    [Theory]
    [InlineData("a: Calls are recorded, is that fine?", PracticeState.Observed)]
    [InlineData("a: Hello.", PracticeState.Missed)]
    public void A_required_statement_is_looked_for(string turn, PracticeState state)
    {
        var model = AssessorModel.Default.With(CueFile.Parse("own.cues", "language: en\n[policy-recording]\ncalls are recorded\n"));
        Assert.Equal(state, new TranscriptAssessor(model, DispositionMap.Default).Assess(Say.Call(turn, "c: Yes.")).Practices[Practice.Policy]);
    }

    [Theory]
    [InlineData("language: en\n[works]\n(it works\n", 3, "never closed")]
    [InlineData("language: en\n[wroks]\n", 2, "'wroks' is no cue")]
    [InlineData("language: en\nit works\n", 2, "before the first [cue]")]
    [InlineData("language: pl\n", 1, "none of en, de, es, fr")]
    [InlineData("language: en\n[works]\nit works)\n", 3, "without '('")]
    [InlineData("language: en\n[works]\nit?\n", 3, "at least one word")]
    [InlineData("language: en\n[works\n", 2, "']' is missing")]
    [InlineData("language: en\nclass a = b\nclass a = c\n", 3, "stands twice")]
    [InlineData("[works]\nit works\n", 0, "language")]
    public void A_wrong_line_is_named_with_its_rule(string text, int line, string rule)
    {
        var error = Assert.Throws<CueFileException>(() => CueFile.Parse("own.cues", text));
        Assert.Equal(line, error.Line);
        Assert.Contains(rule, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("own.cues(", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_that_is_not_there_is_named_with_its_line()
    {
        var file = CueFile.Parse("own.cues", "language: en\n[works]\nit @sings\n");
        Assert.Equal(3, Assert.Throws<CueFileException>(() => AssessorModel.Default.With(file)).Line);
    }
}
