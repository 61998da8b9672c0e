namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>
/// Finds, in one walk over a word's letters, every cue word, stem and word class that it belongs to: a trie with one row of 38 per node.
/// A node is the place where its row begins, so that a letter costs an addition and a look.
/// </summary>
internal sealed class WordTable
{
    public const int Nowhere = 0;
    public const int Root = Letters.Count;

    /// <summary>The symbols of words that the reading itself looks at.</summary>
    public const int Filler = PhraseNet.FirstWordSymbol;
    public const int ClauseBreak = Filler + 1;
    public const int StopWord = Filler + 2;
    public const int Negator = Filler + 3;
    public const int LastTraitSymbol = Negator;

    private readonly int[] next;
    private readonly int[] whole;
    private readonly int[] stem;
    private readonly byte[] traits;

    /// <param name="next">Row per node; 0 is no way on.</param>
    /// <param name="whole">Symbol set of a word that ends at the node, row by row.</param>
    /// <param name="stem">Symbol set of a longer word that passed the node.</param>
    /// <param name="sets">The symbol sets, each in rising order; the first is empty.</param>
    public WordTable(int[] next, int[] whole, int[] stem, int[][] sets)
    {
        this.next = next;
        this.whole = whole;
        this.stem = stem;
        Sets = sets;
        traits = new byte[sets.Length];
        for (var set = 0; set < sets.Length; set++)
        {
            foreach (var symbol in sets[set])
                traits[set] |= (byte)(symbol <= LastTraitSymbol ? 1 << (symbol - Filler) : 0);
        }
    }

    public int[][] Sets { get; }

    public int Step(int node, byte letter) => next[node + letter];

    public int WholeWord(int node) => whole[node / Letters.Count];

    public int Stem(int node) => stem[node / Letters.Count];

    public bool IsFiller(int set) => Has(set, Filler);

    public bool BreaksClause(int set) => Has(set, ClauseBreak);

    public bool IsStopWord(int set) => Has(set, StopWord);

    private bool Has(int set, int trait) => (traits[set] & (1 << (trait - Filler))) != 0;
}
