using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Cues;

/// <summary>The cues of one language, compiled: words to symbols, symbols to phrases.</summary>
internal sealed class Lexicon(string language, WordTable words, PhraseTrie phrases, IReadOnlyList<string> policies, int filler, int clauseBreak, int stopWord)
{
    /// <summary>No cues at all: for a language that we do not know.</summary>
    public static readonly Lexicon Empty = LexiconBuilder.Build("", []);

    public string Language => language;

    public WordTable Words => words;

    public PhraseTrie Phrases => phrases;

    /// <summary>The company's required statements; their cue numbers follow the built-in cues.</summary>
    public IReadOnlyList<string> Policies => policies;

    public bool IsFiller(int set) => words.Sets[set].AsSpan().Contains(filler);

    public bool BreaksClause(int set) => words.Sets[set].AsSpan().Contains(clauseBreak);

    public bool IsStopWord(int set) => words.Sets[set].AsSpan().Contains(stopWord);

    public string NameOf(int cue) => cue < CueCount ? CueNames.Of((Cue)cue) : policies[cue - CueCount];

    public static readonly int CueCount = Enum.GetValues<Cue>().Length;
}
