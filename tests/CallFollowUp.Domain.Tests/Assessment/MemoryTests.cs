using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;
using FsCheck;
using FsCheck.Fluent;

namespace CallFollowUp.Domain.Tests.Assessment;

/// <summary>Words and phrases that were met before are looked up instead of worked out: that may change the speed, and nothing else.</summary>
public class MemoryTests
{
    /// <value>15 characters fit into the memory, 16 are read at once.</value>
    private const string Fifteen = "abcdefghijklmno";

    private static readonly string[] Pieces =
    [
        "a", "it's", "its", "it 's", "don't", "don n't", "do n't", "customers'", "l'internet", "naïve", "NAIVE", "straße", "×", "÷5", "ÿ", "10", "1.5", "œuf", "e\u0301t\u00e9", "it’s", "`s", "-",
        Fifteen, Fifteen + "p", Fifteen + "pq", Fifteen + "p's", Fifteen.ToUpperInvariant(), "\0", "\ud83d", "שלום", "ж", "it\u00adworks", "works", "not",
    ];

    private static readonly Gen<string> Texts =
        from pieces in Gen.Elements(Pieces).ListOf()
        from between in Gen.Elements(" ", " ", ", ", "", "n", "…")
        from noise in ArbMap.Default.GeneratorFor<string?>()
        select string.Join(between, pieces) + noise;

    [Fact]
    public void Words_that_were_read_before_are_read_the_same()
    {
        var used = Compile();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Texts.ToArbitrary(), text => Assert.Equal(TokensOf(text, Compile()), TokensOf(text, used))));
    }

    [Fact]
    public void A_word_is_not_taken_for_a_longer_one_that_begins_like_it()
    {
        var used = Compile();
        foreach (var text in new[] { $"{Fifteen} {Fifteen}p {Fifteen}pq", $"{Fifteen}pq {Fifteen}p {Fifteen}" })
            Assert.Equal(TokensOf(text, Compile()), TokensOf(text, used));
    }

    [Fact]
    public void More_words_than_are_remembered_are_read_the_same()
    {
        var used = Compile();
        for (var first = 0; first < 50_000; first += 1000)
        {
            var text = string.Join(' ', Enumerable.Range(first, 1000).Select(number => $"w{number}"));
            Assert.Equal(1000, TokensOf(text, used).Length);
        }

        Assert.Equal(TokensOf("it works w7 w49999", Compile()), TokensOf("it works w7 w49999", used));
    }

    [Fact]
    public void More_phrases_than_are_remembered_are_found_the_same()
    {
        var anyTwo = Enumerable.Range(0, 400).Select(number => $"k{number} ... k{(number * 7 + 3) % 400}").ToArray();
        var used = Compile(anyTwo);
        var dice = new Random(1);
        for (var turn = 0; turn < 600; turn++)
            MatchesOf(string.Join(' ', Enumerable.Range(0, 1000).Select(_ => $"k{dice.Next(400)}")), used);
        const string Text = "k1 it does not work k2. It works k7 k8 k9. k3 k5 k6";
        Assert.NotEmpty(MatchesOf(Text, used));
        Assert.Equal(MatchesOf(Text, Compile(anyTwo)), MatchesOf(Text, used));
    }

    [Fact]
    public void Calls_that_are_assessed_side_by_side_come_out_as_one_after_the_other()
    {
        var calls = Corpus.Ids.Select(Corpus.Call).Where((_, i) => i % 5 == 0).ToArray();
        var (alone, together) = (Fresh(), Fresh());
        var expected = Array.ConvertAll(calls, call => CallAssessmentJson.Write(call.Id, alone.Assess(call)));
        var assessed = new string[calls.Length];
        Parallel.For(0, calls.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => assessed[i] = CallAssessmentJson.Write(calls[i].Id, together.Assess(calls[i])));
        Assert.Equal(expected, assessed);
    }

    private static TranscriptAssessor Fresh()
    {
        var own = Array.ConvertAll(["en", "de", "es", "fr"], language => CueFile.Parse("own.cues", $"language: {language}\n[works]\nglorps\n"));
        return new TranscriptAssessor(AssessorModel.Default.With(own), DispositionMap.Default);
    }

    private static Lexicon Compile(params IEnumerable<string> fails) =>
        LexiconBuilder.Build("en", [CueFile.Parse("own.cues", $"language: en\n[works]\nworks\n[negation]\nnot\n[fails]\nbroken\n{string.Join('\n', fails)}\n")]);

    private static Token[] TokensOf(string text, Lexicon lexicon) => Read(text, lexicon).Tokens.ToArray();

    private static CueMatch[] MatchesOf(string text, Lexicon lexicon) => new CueFinder().Find(Read(text, lexicon), lexicon).ToArray();

    private static Transcript Read(string text, Lexicon lexicon)
    {
        var words = new Transcript();
        Tokeniser.Read([new Turn(Speaker.Customer, text)], lexicon, words);
        return words;
    }
}
