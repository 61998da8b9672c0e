namespace CallFollowUp.Evaluation.Training;

/// <summary>
/// The words that something is learnt about, and the columns that each of them counts in: one of its own where enough calls of enough sources share it (a word
/// of one writer only would be learnt by heart), and one for each of its meanings, which it shares with words of other languages.
/// </summary>
internal sealed class Vocabulary
{
    /// <value>5 calls, of 2 sources at least.</value>
    private const int LeastCalls = 5;
    private const int LeastSources = 2;

    /// <value>0.4, set by cross-validation: English has calls enough to learn most of its words by themselves.</value>
    private const double EnglishShare = 0.4;

    private readonly Concepts concepts = Concepts.Default;
    private readonly Dictionary<Word, int> columns;

    /// <param name="said">Each call once: its source, and the words in it.</param>
    public Vocabulary(IEnumerable<(string Source, IEnumerable<Word> Words)> said)
    {
        var calls = new Dictionary<Word, (int Calls, HashSet<string> Sources)>();
        foreach (var (source, words) in said)
        {
            foreach (var word in words.Distinct())
            {
                var (count, sources) = calls.TryGetValue(word, out var known) ? known : (0, []);
                sources.Add(source);
                calls[word] = (count + 1, sources);
            }
        }

        columns = calls.Where(word => word.Value.Calls >= LeastCalls && word.Value.Sources.Count >= LeastSources).Select(word => word.Key).Order(Word.Order)
            .Index().ToDictionary(word => word.Item, word => word.Index);
    }

    /// <summary>How many columns there are.</summary>
    public int Count => columns.Count + 2 * concepts.Count;

    /// <summary>The columns that a word counts in, and how much; none for a word that nothing is learnt about.</summary>
    public IEnumerable<(int Column, double Share)> ColumnsOf(Word word)
    {
        if (columns.TryGetValue(word, out var own))
            yield return (own, 1);
        foreach (var concept in concepts.Of(word))
            yield return (columns.Count + 2 * concept + (word.IsCustomers ? 1 : 0), word.Language == "en" ? EnglishShare : 1);
    }

    /// <summary>What was learnt of each word that has a column: the weights of its columns, added up.</summary>
    /// <param name="weights">Of all columns; those of several classes stand side by side.</param>
    public Dictionary<Word, double[]> Fold(ReadOnlyMemory<double> weights, int classes) => columns.Keys.Union(concepts.Words).ToDictionary(
        word => word,
        word =>
        {
            var sums = new double[classes];
            foreach (var (column, share) in ColumnsOf(word))
            {
                for (var i = 0; i < classes; i++)
                    sums[i] += share * weights.Span[column * classes + i];
            }

            return sums;
        });
}
