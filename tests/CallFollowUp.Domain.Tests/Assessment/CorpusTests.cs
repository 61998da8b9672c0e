using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Tests.Assessment;

public class CorpusTests
{
    private static readonly TranscriptAssessor Assessor = new(AssessorModel.Default, DispositionMap.Default);

    public static TheoryData<string> Ids => [.. Corpus.Ids];

    /// <summary>A mistake that disappears fails as well, until it is taken off the list.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_labelled_call_is_assessed_as_labelled_but_for_its_known_mistakes(string id) =>
        Assert.Equal(Corpus.KnownMistakes(id), Corpus.Mistakes(id, Assessor.Assess(Corpus.Call(id))));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Evidence_quotes_the_turn_it_points_to(string id)
    {
        var call = Corpus.Call(id);
        foreach (var evidence in Assessor.Assess(call).Evidence)
            Assert.Equal(call.Transcript[evidence.Turn].Text[evidence.Start..evidence.End], evidence.Quote);
    }

    [Fact]
    public void Every_practice_is_sometimes_observed_and_sometimes_not()
    {
        var states = Corpus.Ids.Select(id => Assessor.Assess(Corpus.Call(id)).Practices).ToList();
        foreach (var practice in Enum.GetValues<Practice>().Where(practice => practice != Practice.Policy))
        {
            Assert.Contains(states, s => s[practice] == PracticeState.Observed);
            Assert.Contains(states, s => s[practice] == PracticeState.Missed);
        }
    }
}
