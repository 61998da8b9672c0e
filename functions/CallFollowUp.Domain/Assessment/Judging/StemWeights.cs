namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>
/// What was learnt about the words and pairs of one side in one language. Most words of a call are not in it, and one look tells so:
/// open addressing, at most a quarter full.
/// </summary>
internal sealed class StemWeights
{
    private (uint Stem, int Row)[] slots = new (uint, int)[16];
    private readonly List<double[]> rows = [];

    /// <returns>False where it is there already.</returns>
    public bool TryAdd(uint stem, double[] weights)
    {
        if (SlotOf(stem).Row > 0)
            return false;
        rows.Add(weights);
        if (rows.Count * 4 > slots.Length)
            Grow();
        SlotOf(stem) = (stem, rows.Count);
        return true;
    }

    /// <param name="stem"><see cref="Reading.Token.Stem"/>, or of two words <see cref="Reading.WordHash.OfPair"/>.</param>
    /// <returns>A weight for each outcome, and one for the statement of that side; null for a word that nothing was learnt about.</returns>
    public double[]? Of(uint stem) => SlotOf(stem).Row is > 0 and var row ? rows[row - 1] : null;

    /// <summary>Where the word is, or would be.</summary>
    private ref (uint Stem, int Row) SlotOf(uint stem)
    {
        for (var i = stem; ; i++)
        {
            ref var slot = ref slots[i & (uint)(slots.Length - 1)];
            if (slot.Stem == stem || slot.Row == 0)
                return ref slot;
        }
    }

    private void Grow()
    {
        var before = slots;
        slots = new (uint, int)[slots.Length * 2];
        foreach (var slot in before)
        {
            if (slot.Row > 0)
                SlotOf(slot.Stem) = slot;
        }
    }
}
