using System.Globalization;
using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>The learnt weights of single words and pairs, by language and by who says them. A file that people review: one word or pair a line.</summary>
internal sealed class WordWeights(Dictionary<WordKey, WordWeight> weights)
{
    public const string Customer = "customer";
    public const string Agent = "agent";

    /// <summary>Between the two words of a pair.</summary>
    public const char Pair = '+';

    public static readonly WordWeights None = new(new Dictionary<WordKey, WordWeight>());

    private const int Fields = 7;

    public static WordWeights Parse(string fileName, string text)
    {
        var weights = new Dictionary<WordKey, WordWeight>();
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

        return new WordWeights(weights);
    }

    /// <returns>All zero for a word that nothing was learnt about.</returns>
    public WordWeight Of(int language, bool isCustomers, uint stem) => weights.GetValueOrDefault(new WordKey(language, isCustomers, stem));

    /// <param name="stem">The beginning of a word, or of two with <see cref="Pair"/> between.</param>
    public static WordKey KeyOf(ReadOnlySpan<char> language, bool isCustomers, ReadOnlySpan<char> stem) => new(Languages.IndexOf(language), isCustomers, HashOf(stem));

    private static WordKey KeyIn(ReadOnlySpan<char> line, Span<Range> fields) => KeyOf(line[fields[0]], line[fields[1]] is Customer, line[fields[2]]);

    private static uint HashOf(ReadOnlySpan<char> stem) => stem.IndexOf(Pair) is >= 0 and var at
        ? WordHash.OfPair(WordHash.OfStem(stem[..at]), WordHash.OfStem(stem[(at + 1)..]))
        : WordHash.OfStem(stem);

    private static WordWeight WeightIn(ReadOnlySpan<char> line, Span<Range> fields) =>
        new(NumberIn(line[fields[0]]), NumberIn(line[fields[1]]), NumberIn(line[fields[2]]), NumberIn(line[fields[3]]));

    private static double NumberIn(ReadOnlySpan<char> field) => double.Parse(field, CultureInfo.InvariantCulture);
}
