using CallFollowUp.Domain.Assessment.Cues;

namespace CallFollowUp.Evaluation.Training;

/// <summary>Words that mean about the same in any language, so that what is learnt from the calls of one language counts in the others.</summary>
internal sealed class Concepts
{
    private const string FileName = "concepts.txt";

    private readonly Dictionary<(string Language, string Stem), List<int>> byStem = [];

    private Concepts()
    {
    }

    public static Concepts Default { get; } = Read();

    public int Count { get; private set; }

    /// <summary>All words of all concepts, as either side says them.</summary>
    public IEnumerable<Word> Words => byStem.Keys.SelectMany(word => new[] { new Word(word.Language, false, word.Stem), new Word(word.Language, true, word.Stem) });

    /// <summary>What a word means. Pairs and first words have no meaning of their own.</summary>
    public IReadOnlyList<int> Of(Word word) => byStem.GetValueOrDefault((word.Language, word.Stem)) ?? [];

    private static Concepts Read()
    {
        using var reader = new StreamReader(typeof(Concepts).Assembly.GetManifestResourceStream(FileName)!);
        return Parse(reader.ReadToEnd());
    }

    /// <exception cref="FormatException">A line is no name with words in each language; says which.</exception>
    private static Concepts Parse(string text)
    {
        var concepts = new Concepts();
        var names = new HashSet<string>();
        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length != Languages.Known.Count + 1 || !names.Add(cells[0]) || !Languages.Known.Zip(cells[1..]).All(words => concepts.TryAdd(words.First, words.Second)))
                throw new FormatException($"{FileName}({index + 1}): expected a new name, then words in {string.Join(", ", Languages.Known)}, with | between");
            concepts.Count++;
        }

        return concepts;
    }

    private bool TryAdd(string language, string words)
    {
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Word.StemOf(word) is not { Length: > 0 } stem)
                return false;
            if (!byStem.TryGetValue((language, stem), out var concepts))
                byStem[(language, stem)] = concepts = [];
            if (!concepts.Contains(Count))
                concepts.Add(Count);
        }

        return true;
    }
}
