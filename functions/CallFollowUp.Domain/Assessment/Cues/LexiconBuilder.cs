using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Cues;

/// <summary>Compiles cue files of one language into a <see cref="Lexicon"/>.</summary>
internal sealed class LexiconBuilder
{
    /// <value>4096 word sequences per pattern, after optional parts and alternatives are written out.</value>
    private const int MaxSequences = 4096;

    private const int Filler = PhraseTrie.FirstWordSymbol;
    private const int ClauseBreak = Filler + 1;
    private const int StopWord = Filler + 2;

    private readonly Dictionary<string, IReadOnlyList<PatternPart.Word>> classes = [];
    private readonly Dictionary<string, int> symbols = [];
    private readonly WordTableBuilder words = new();
    private readonly PhraseTrieBuilder phrases = new();
    private readonly List<string> policies = [];
    private int lastSymbol = StopWord;

    /// <exception cref="CueFileException">A line names a class that is not there, or spells out to too much.</exception>
    public static Lexicon Build(string language, IEnumerable<CueFile> files)
    {
        var builder = new LexiconBuilder();
        foreach (var file in files)
            builder.Add(file);
        var table = builder.words.Build();
        return new Lexicon(language, table, builder.phrases.Build(table.Sets), builder.policies, Filler, ClauseBreak, StopWord);
    }

    private void Add(CueFile file)
    {
        foreach (var (name, members) in file.Classes)
            classes[name] = members;
        foreach (var line in file.Lines)
        {
            try
            {
                Add(line);
            }
            catch (FormatException e) when (e is not CueFileException)
            {
                throw new CueFileException(line.FileName, line.Line, e.Message);
            }
        }
    }

    private void Add(CueLine line)
    {
        if (CueNames.TryFind(line.Name, out var cue) && cue is Cue.Filler or Cue.ClauseBreak or Cue.StopWord)
        {
            AddSingleWords(line, cue switch { Cue.Filler => Filler, Cue.ClauseBreak => ClauseBreak, _ => StopWord });
            return;
        }

        var number = line.Name.StartsWith(CueFile.PolicyPrefix, StringComparison.Ordinal) ? PolicyNumber(line.Name) : (int)cue;
        foreach (var sequence in Sequences(line.Parts))
            phrases.Add(sequence, number);
    }

    private void AddSingleWords(CueLine line, int symbol)
    {
        foreach (var part in line.Parts)
        {
            if (part is not PatternPart.Word word)
                throw new FormatException($"[{line.Name}] holds single words");
            words.Add(word.Text, word.IsStem, symbol);
        }
    }

    private int PolicyNumber(string name)
    {
        if (!policies.Contains(name))
            policies.Add(name);
        return Lexicon.CueCount + policies.IndexOf(name);
    }

    private List<int[]> Sequences(IReadOnlyList<PatternPart> parts)
    {
        List<int[]> sequences = [[]];
        foreach (var part in parts)
        {
            var ways = WaysOf(part);
            if (part.Optional)
                ways.Add([]);
            if (sequences.Count * ways.Count > MaxSequences)
                throw new FormatException($"spells out to more than {MaxSequences} word sequences: split it");
            sequences = [.. sequences.SelectMany(_ => ways, (before, way) => (int[])[.. before, .. way])];
        }

        return sequences;
    }

    /// <summary>Alternatives of one word each are one symbol together, so that only longer ones are written out.</summary>
    private List<int[]> WaysOf(PatternPart part)
    {
        if (part is not PatternPart.Choice choice)
            return [[SymbolOf(part)]];
        List<int[]> ways = [.. choice.Alternatives.Where(a => !IsOneWord(a)).SelectMany(Sequences)];
        List<PatternPart.Word> words = [.. choice.Alternatives.Where(IsOneWord).SelectMany(a => WordsOf(a[0]))];
        if (words.Count > 0)
            ways.Add([SymbolOf(words)]);
        return ways;
    }

    private static bool IsOneWord(IReadOnlyList<PatternPart> parts) =>
        parts is [PatternPart.Word { Optional: false } or PatternPart.Class { Optional: false }];

    private IReadOnlyList<PatternPart.Word> WordsOf(PatternPart part) => part switch
    {
        PatternPart.Word word => [word],
        PatternPart.Class named when classes.TryGetValue(named.Name, out var members) => members,
        PatternPart.Class named => throw new FormatException($"no class '{named.Name}'"),
        _ => throw new FormatException($"cannot read {part}"),
    };

    private int SymbolOf(PatternPart part) => part switch
    {
        PatternPart.Beginning => PhraseTrie.Beginning,
        PatternPart.Ending => PhraseTrie.Ending,
        PatternPart.AnyWord => PhraseTrie.AnyWord,
        PatternPart.Gap => PhraseTrie.Gap,
        _ => SymbolOf(WordsOf(part)),
    };

    private int SymbolOf(IReadOnlyList<PatternPart.Word> members)
    {
        var key = string.Join('|', members.Select(member => member.IsStem ? member.Text + '*' : member.Text));
        if (!symbols.TryGetValue(key, out var symbol))
        {
            symbol = symbols[key] = ++lastSymbol;
            foreach (var member in members)
                words.Add(member.Text, member.IsStem, symbol);
        }

        return symbol;
    }
}
