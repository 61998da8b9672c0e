namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>
/// What was learnt about the words and pairs of one side in one language. Most words of a call are not in it, and one look tells so:
/// open addressing, at most a quarter full.
/// </summary>
internal sealed class StemWeights
{
    private (uint Stem, int At)[] slots = new (uint, int)[16];
    private readonly List<WordWeight> weights = [];

    /// <returns>False where it is there already.</returns>
    public bool TryAdd(uint stem, WordWeight weight)
    {
        if (SlotOf(stem).At > 0)
            return false;
        if ((weights.Count + 1) * 4 > slots.Length)
            Grow();
        weights.Add(weight);
        SlotOf(stem) = (stem, weights.Count);
        return true;
    }

    /// <param name="stem"><see cref="Reading.Token.Stem"/>, or of two words <see cref="Reading.WordHash.OfPair"/>.</param>
    /// <returns>All zero for a word that nothing was learnt about.</returns>
    public WordWeight Of(uint stem) => SlotOf(stem).At is > 0 and var at ? weights[at - 1] : default;

    /// <summary>Where the word is, or would be.</summary>
    private ref (uint Stem, int At) SlotOf(uint stem)
    {
        for (var i = stem; ; i++)
        {
            ref var slot = ref slots[i & (uint)(slots.Length - 1)];
            if (slot.Stem == stem || slot.At == 0)
                return ref slot;
        }
    }

    private void Grow()
    {
        var before = slots;
        slots = new (uint, int)[slots.Length * 2];
        foreach (var slot in before)
        {
            if (slot.At > 0)
                SlotOf(slot.Stem) = slot;
        }
    }
}
