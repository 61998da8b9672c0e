using System.Text;
using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Cues;

/// <summary>Compiles cue files of one language into a <see cref="Lexicon"/>.</summary>
internal sealed class LexiconBuilder
{
    /// <value>4096 steps from word to word in one pattern; patterns written by people need a few dozen.</value>
    private const int MaxSteps = 4096;

    private readonly Dictionary<string, IReadOnlyList<PatternPart.Word>> classes = [];
    private readonly Dictionary<string, int> symbols = [];
    private readonly WordTableBuilder words = new();
    private readonly PhraseNet[] nets = Array.ConvertAll(Enum.GetValues<Side>(), _ => new PhraseNet());
    private readonly List<string> policies = [];
    private readonly StringBuilder key = new();
    private int lastSymbol = WordTable.LastTraitSymbol;

    /// <exception cref="CueFileException">A line names a class that is not there, or spells out to too much.</exception>
    public static Lexicon Build(string language, IReadOnlyList<CueFile> files)
    {
        var builder = new LexiconBuilder();
        foreach (var file in files)
            builder.Add(file);
        var table = builder.words.Build();
        return new Lexicon(language, table, Array.ConvertAll(builder.nets, net => new PhraseFinder(net, table.Sets, builder.lastSymbol)), builder.policies);
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
                throw new CueFileException(file.FileName, line.Line, e.Message);
            }
        }
    }

    private void Add(CueLine line)
    {
        switch (line.Cue)
        {
            case Cue.Filler:
                AddSingleWords(line, WordTable.Filler);
                break;
            case Cue.ClauseBreak:
                AddSingleWords(line, WordTable.ClauseBreak);
                break;
            case Cue.StopWord:
                AddSingleWords(line, WordTable.StopWord);
                break;
            default:
                if (line is { Cue: Cue.Negation or Cue.NegationAfter, Parts: [var only] } && IsOneWord(only))
                    AddNegators(only);
                AddPhrase(line);
                break;
        }
    }

    private void AddPhrase(CueLine line)
    {
        var cue = line.Cue is { } known ? (int)known : PolicyNumber(line.Name);
        foreach (var side in Enum.GetValues<Side>())
        {
            if (!CueTraits.IsSaidBy(line.Cue, side))
                continue;
            var net = nets[(int)side];
            foreach (var end in Extend(net, [PhraseNet.Root], line.Parts, net.EdgeCount))
                net.Complete(end, cue);
        }
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

    /// <summary>Words that '_' and '...' never step over: "is _ working" is not "is not working".</summary>
    private void AddNegators(PatternPart part)
    {
        foreach (var word in WordsOf(part))
            words.Add(word.Text, word.IsStem, WordTable.Negator);
    }

    private static bool IsOneWord(PatternPart part) => part is PatternPart.Word { Optional: false } or PatternPart.Class { Optional: false };

    private int PolicyNumber(string name)
    {
        if (!policies.Contains(name))
            policies.Add(name);
        return Lexicon.CueCount + policies.IndexOf(name);
    }

    /// <summary>Leads on from every node of <paramref name="from"/>, and answers where the parts may end.</summary>
    private List<int> Extend(PhraseNet net, List<int> from, IReadOnlyList<PatternPart> parts, int edgesBefore)
    {
        foreach (var part in parts)
        {
            List<int> ends = part is PatternPart.Choice choice ? Extend(net, from, choice, edgesBefore) : [net.Extend(from, SymbolOf(part))];
            if (part.Optional)
                ends.AddRange(from);
            if (net.EdgeCount - edgesBefore > MaxSteps)
                throw new FormatException($"spells out to more than {MaxSteps} steps from word to word: split it");
            from = ends;
        }

        return from;
    }

    /// <summary>Alternatives of one word each are one symbol together, so that only longer ones are led through one by one.</summary>
    private List<int> Extend(PhraseNet net, List<int> from, PatternPart.Choice choice, int edgesBefore)
    {
        var ends = new List<int>();
        var oneWord = new List<PatternPart.Word>();
        foreach (var alternative in choice.Alternatives)
        {
            if (alternative is [var only] && IsOneWord(only))
                oneWord.AddRange(WordsOf(only));
            else
                ends.AddRange(Extend(net, from, alternative, edgesBefore));
        }

        if (oneWord.Count > 0)
            ends.Add(net.Extend(from, SymbolOf(oneWord)));
        return ends;
    }

    private IReadOnlyList<PatternPart.Word> WordsOf(PatternPart part) => part switch
    {
        PatternPart.Word word => [word],
        PatternPart.Class named when classes.TryGetValue(named.Name, out var members) => members,
        PatternPart.Class named => throw new FormatException($"no class '{named.Name}'"),
        _ => throw new FormatException($"cannot read {part}"),
    };

    private int SymbolOf(PatternPart part) => part switch
    {
        PatternPart.Beginning => PhraseNet.Beginning,
        PatternPart.Ending => PhraseNet.Ending,
        PatternPart.AnyWord => PhraseNet.AnyWord,
        PatternPart.Gap => PhraseNet.Gap,
        _ => SymbolOf(WordsOf(part)),
    };

    private int SymbolOf(IReadOnlyList<PatternPart.Word> members)
    {
        key.Clear();
        for (var i = 0; i < members.Count; i++)
            key.Append(members[i].Text).Append(members[i].IsStem ? '*' : '|');
        var name = key.ToString();
        if (!symbols.TryGetValue(name, out var symbol))
        {
            symbol = symbols[name] = ++lastSymbol;
            for (var i = 0; i < members.Count; i++)
                words.Add(members[i].Text, members[i].IsStem, symbol);
        }

        return symbol;
    }
}
