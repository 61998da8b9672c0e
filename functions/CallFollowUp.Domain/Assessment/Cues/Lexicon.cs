using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Cues;

/// <summary>The cues of one language, compiled: words to symbols, symbols to phrases.</summary>
internal sealed class Lexicon(string language, WordTable words, PhraseFinder[] phrases, IReadOnlyList<string> policies)
{
    /// <summary>No cues at all: for a language that we do not know.</summary>
    public static readonly Lexicon Empty = LexiconBuilder.Build("", []);

    public static readonly int CueCount = CueNames.All.Count;

    public string Language => language;

    /// <value>An index of <see cref="Languages.Known"/>; -1 for no language that we know.</value>
    public int LanguageIndex { get; } = Languages.IndexOf(language);

    public WordTable Words => words;

    /// <summary>The words that were read with it before.</summary>
    public WordMemory Known { get; } = new();

    /// <summary>What the speaker may say.</summary>
    public PhraseFinder PhrasesOf(Speaker speaker) => phrases[(int)CueTraits.SideOf(speaker)];

    /// <summary>The company's required statements; their cue numbers follow the built-in cues.</summary>
    public IReadOnlyList<string> Policies => policies;

    public string NameOf(int cue) => cue < CueCount ? CueNames.Of((Cue)cue) : policies[cue - CueCount];
}
