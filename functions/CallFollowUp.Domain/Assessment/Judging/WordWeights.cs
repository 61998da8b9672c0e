using System.Globalization;
using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>The learnt weights of single words and pairs, by language and by who says them. A file that people review: one word or pair a line.</summary>
internal sealed class WordWeights
{
    public const string Customer = "customer";
    public const string Agent = "agent";

    /// <summary>Between the two words of a pair.</summary>
    public const char Pair = '+';

    public static readonly WordWeights None = new(new Dictionary<WordKey, WordWeight>());

    private static readonly StemWeights Unknown = new();

    private const int Fields = 7;

    private readonly StemWeights[] ofAgent = [.. Languages.Known.Select(_ => new StemWeights())];
    private readonly StemWeights[] ofCustomer = [.. Languages.Known.Select(_ => new StemWeights())];

    public WordWeights(IReadOnlyDictionary<WordKey, WordWeight> weights)
    {
        foreach (var (key, weight) in weights)
            TryAdd(key, weight);
    }

    public static WordWeights Parse(string fileName, string text)
    {
        var weights = new WordWeights(new Dictionary<WordKey, WordWeight>());
        var number = 0;
        Span<Range> fields = stackalloc Range[Fields + 1];
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsEmpty || line[0] == '#')
                continue;
            var count = line.SplitAny(fields, " ", StringSplitOptions.RemoveEmptyEntries);
            if (count != Fields || !weights.TryAdd(KeyIn(line, fields), WeightIn(line, fields[3..])))
                throw new FormatException($"{fileName}({number}): expected a language, a speaker, the beginning of a word or of two with a {Pair} between, and 4 weights, each once");
        }

        return weights;
    }

    /// <param name="language">An index of <see cref="Languages.Known"/>; any other has none.</param>
    public StemWeights Of(int language, bool isCustomers) => language < 0 ? Unknown : isCustomers ? ofCustomer[language] : ofAgent[language];

    /// <param name="stem">The beginning of a word, or of two with <see cref="Pair"/> between.</param>
    public static WordKey KeyOf(ReadOnlySpan<char> language, bool isCustomers, ReadOnlySpan<char> stem) => new(Languages.IndexOf(language), isCustomers, HashOf(stem));

    private bool TryAdd(WordKey key, WordWeight weight) => Of(key.Language, key.IsCustomers).TryAdd(key.Stem, weight);

    private static WordKey KeyIn(ReadOnlySpan<char> line, Span<Range> fields) => KeyOf(line[fields[0]], line[fields[1]] is Customer, line[fields[2]]);

    private static uint HashOf(ReadOnlySpan<char> stem) => stem.IndexOf(Pair) is >= 0 and var at
        ? WordHash.OfPair(WordHash.OfStem(stem[..at]), WordHash.OfStem(stem[(at + 1)..]))
        : WordHash.OfStem(stem);

    private static WordWeight WeightIn(ReadOnlySpan<char> line, Span<Range> fields) =>
        new(NumberIn(line[fields[0]]), NumberIn(line[fields[1]]), NumberIn(line[fields[2]]), NumberIn(line[fields[3]]));

    private static double NumberIn(ReadOnlySpan<char> field) => double.Parse(field, CultureInfo.InvariantCulture);
}
