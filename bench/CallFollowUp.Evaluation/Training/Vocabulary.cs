namespace CallFollowUp.Evaluation.Training;

/// <summary>The words that enough calls of enough sources share: a word of one writer only would be learnt by heart.</summary>
internal sealed class Vocabulary
{
    /// <value>5 calls, of 2 sources at least.</value>
    private const int LeastCalls = 5;
    private const int LeastSources = 2;

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

        Words = [.. calls.Where(word => word.Value.Calls >= LeastCalls && word.Value.Sources.Count >= LeastSources).Select(word => word.Key).Order(Word.Order)];
        columns = Words.Index().ToDictionary(word => word.Item, word => word.Index);
    }

    public IReadOnlyList<Word> Words { get; }

    /// <returns>-1 for a word that is not in it.</returns>
    public int ColumnOf(Word word) => columns.GetValueOrDefault(word, -1);
}
