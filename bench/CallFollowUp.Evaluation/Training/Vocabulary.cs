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

    private readonly Concepts concepts;
    private readonly Dictionary<Word, int> columns;

    /// <param name="said">Each call once: its source, and the words in it.</param>
    public Vocabulary(IEnumerable<(string Source, IEnumerable<Word> Words)> said, Concepts concepts)
    {
        this.concepts = concepts;
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

    /// <summary>The words that have a column.</summary>
    public IEnumerable<Word> Words => columns.Keys.Union(concepts.Words);

    /// <summary>The columns that a word counts in, and how much; none for a word that nothing is learnt about.</summary>
    public IEnumerable<(int Column, double Share)> ColumnsOf(Word word)
    {
        if (columns.TryGetValue(word, out var own))
            yield return (own, 1);
        foreach (var concept in concepts.Of(word))
            yield return (columns.Count + 2 * concept + (word.IsCustomers ? 1 : 0), word.Language == "en" ? EnglishShare : 1);
    }
}
