using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Cues;

/// <summary>
/// Phrases and what they mean, in one language: data that an operations team can extend. The format stands in docs/assessment.md.
/// </summary>
public sealed class CueFile
{
    private const string PolicyPrefix = "policy-";

    private readonly Dictionary<string, IReadOnlyList<PatternPart.Word>> classes = [];
    private readonly List<CueLine> lines = [];

    private CueFile(string fileName) => FileName = fileName;

    public string FileName { get; }

    /// <value>The primary language subtag: <c>en</c>, <c>de</c>, <c>es</c> or <c>fr</c>.</value>
    public string Language { get; private set; } = "";

    internal IReadOnlyDictionary<string, IReadOnlyList<PatternPart.Word>> Classes => classes;

    internal IReadOnlyList<CueLine> Lines => lines;

    /// <exception cref="CueFileException">The text breaks the format; the message names the line and the rule.</exception>
    public static CueFile Parse(string fileName, string text)
    {
        var file = new CueFile(fileName);
        file.Read(text);
        if (file.Language.Length == 0)
            throw new CueFileException(fileName, 0, "needs a line 'language: ' with en, de, es or fr");
        return file;
    }

    private void Read(string text)
    {
        var section = (Cue: (Cue?)null, Name: "");
        var number = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var comment = raw.IndexOf('#');
            var line = (comment < 0 ? raw : raw[..comment]).Trim().ToString();
            if (line.Length == 0)
                continue;
            try
            {
                if (line.StartsWith("language:", StringComparison.Ordinal))
                    Language = LanguageIn(line);
                else if (line.StartsWith("class ", StringComparison.Ordinal) && line.Contains('='))
                    AddClass(line);
                else if (line[0] == '[')
                    section = SectionIn(line);
                else if (section.Name.Length == 0)
                    throw new FormatException("a pattern before the first [cue]");
                else
                    lines.Add(new CueLine(section.Cue, section.Name, PatternReader.Read(line), number));
            }
            catch (FormatException e) when (e is not CueFileException)
            {
                throw new CueFileException(FileName, number, e.Message);
            }
        }
    }

    private static string LanguageIn(string line)
    {
        var language = line["language:".Length..].Trim().ToLowerInvariant();
        return Languages.Known.Contains(language) ? language : throw new FormatException($"language '{language}' is none of en, de, es, fr");
    }

    private void AddClass(string line)
    {
        var equals = line.IndexOf('=');
        var name = line[6..equals].Trim();
        var words = new List<PatternPart.Word>();
        foreach (var entry in line[(equals + 1)..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var isStem = entry.EndsWith('*');
            if (Spelling.Words(entry) is not [var word])
                throw new FormatException($"a class holds single words, not '{entry}'");
            words.Add(new PatternPart.Word(word, isStem));
        }

        if (words.Count == 0 || !classes.TryAdd(name, words))
            throw new FormatException(words.Count == 0 ? $"class '{name}' is empty" : $"class '{name}' stands twice");
    }

    private static (Cue? Cue, string Name) SectionIn(string line)
    {
        var name = line.Trim('[', ']').Trim();
        if (line[^1] != ']')
            throw new FormatException("']' is missing");
        if (CueNames.TryFind(name, out var cue))
            return (cue, name);
        if (name.StartsWith(PolicyPrefix, StringComparison.Ordinal))
            return (null, name);
        throw new FormatException($"'{name}' is no cue; there are {string.Join(", ", CueNames.All)} and policy-…");
    }
}
