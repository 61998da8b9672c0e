namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>
/// Finds, in one walk over a word's letters, every cue word, stem and word class that it belongs to: a trie with one row of 37 per node.
/// </summary>
internal sealed class WordTable
{
    private readonly ushort[] next;
    private readonly int[] whole;
    private readonly int[] stem;

    /// <param name="next">Row per node; 0 is no way on.</param>
    /// <param name="whole">Symbol set of a word that ends at the node.</param>
    /// <param name="stem">Symbol set of a longer word that passed the node.</param>
    /// <param name="sets">The symbol sets; the first is empty.</param>
    public WordTable(ushort[] next, int[] whole, int[] stem, int[][] sets)
    {
        this.next = next;
        this.whole = whole;
        this.stem = stem;
        Sets = sets;
    }

    public int[][] Sets { get; }

    public const int Root = 1;

    public int Step(int node, byte letter) => letter == Letters.Foreign ? 0 : next[node * Letters.Count + letter];

    public int WholeWord(int node) => whole[node];

    public int Stem(int node) => stem[node];
}
