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

    /// <summary>Before a word that is the first of its sentence.</summary>
    public const char First = '^';

    /// <value>Of the last turns' words: a weight for each outcome, and one for the side's statement where a sentence holds the word.</value>
    public const int Numbers = OutcomeModel.Outcomes + 1;

    /// <value>Of the weights of a word, the one for the side's statement.</value>
    public const int Stated = OutcomeModel.Outcomes;

    private const int Names = 3;

    public static readonly WordWeights None = new(new Dictionary<WordKey, double[]>(), Numbers);

    private readonly StemWeights unknown;
    private readonly StemWeights[] ofAgent;
    private readonly StemWeights[] ofCustomer;

    /// <param name="numbers">How many weights each word has.</param>
    public WordWeights(IReadOnlyDictionary<WordKey, double[]> weights, int numbers)
    {
        unknown = new StemWeights(numbers);
        ofAgent = [.. Languages.Known.Select(_ => new StemWeights(numbers))];
        ofCustomer = [.. Languages.Known.Select(_ => new StemWeights(numbers))];
        foreach (var (key, row) in weights)
            TryAdd(key, row);
    }

    /// <param name="numbers">How many weights each word has.</param>
    public static WordWeights Parse(string fileName, string text, int numbers = Numbers)
    {
        var weights = new WordWeights(new Dictionary<WordKey, double[]>(), numbers);
        var number = 0;
        Span<Range> fields = stackalloc Range[Names + numbers + 1];
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsEmpty || line[0] == '#')
                continue;
            var count = line.SplitAny(fields, " ", StringSplitOptions.RemoveEmptyEntries);
            if (count != Names + numbers || !weights.TryAdd(KeyIn(line, fields), WeightsIn(line, fields[Names..count])))
                throw new FormatException($"{fileName}({number}): expected a language, a speaker, the beginning of a word, of two with a {Pair} between or of a sentence's first with a {First} before, and {numbers} weights, each once");
        }

        return weights;
    }

    /// <param name="language">An index of <see cref="Languages.Known"/>; any other has none.</param>
    public StemWeights Of(int language, bool isCustomers) => language < 0 ? unknown : isCustomers ? ofCustomer[language] : ofAgent[language];

    /// <param name="stem">The beginning of a word, of two with <see cref="Pair"/> between, or of a sentence's first with <see cref="First"/> before.</param>
    public static WordKey KeyOf(ReadOnlySpan<char> language, bool isCustomers, ReadOnlySpan<char> stem) => new(Languages.IndexOf(language), isCustomers, HashOf(stem));

    private bool TryAdd(WordKey key, double[] weights) => Of(key.Language, key.IsCustomers).TryAdd(key.Stem, weights);

    private static WordKey KeyIn(ReadOnlySpan<char> line, Span<Range> fields) => KeyOf(line[fields[0]], line[fields[1]] is Customer, line[fields[2]]);

    private static uint HashOf(ReadOnlySpan<char> stem)
    {
        if (stem[0] == First)
            return WordHash.OfFirst(WordHash.OfStem(stem[1..]));
        return stem.IndexOf(Pair) is >= 0 and var at ? WordHash.OfPair(WordHash.OfStem(stem[..at]), WordHash.OfStem(stem[(at + 1)..])) : WordHash.OfStem(stem);
    }

    private static double[] WeightsIn(ReadOnlySpan<char> line, ReadOnlySpan<Range> fields)
    {
        var weights = new double[fields.Length];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = double.Parse(line[fields[i]], CultureInfo.InvariantCulture);
        return weights;
    }
}
