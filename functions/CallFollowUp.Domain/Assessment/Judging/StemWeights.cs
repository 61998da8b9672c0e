using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>
/// What was learnt about the words and pairs of one side in one language. Most words of a call are not in it, and one bit of 8 KB tells so;
/// the others are found by open addressing, at most half full.
/// </summary>
/// <param name="numbers">How many weights a word has.</param>
internal sealed class StemWeights(int numbers)
{
    private readonly ulong[] sieve = new ulong[StemMarks.Room];
    private (uint Stem, int Row)[] slots = new (uint, int)[16];
    private double[] rows = new double[16 * numbers];
    private int count;

    /// <returns>False where it is there already.</returns>
    public bool TryAdd(uint stem, ReadOnlySpan<double> weights)
    {
        if (SlotOf(stem).Row > 0)
            return false;
        if (++count * 2 > slots.Length)
            Grow();
        StemMarks.Add(sieve, stem);
        SlotOf(stem) = (stem, count);
        weights.CopyTo(RowAt(count));
        return true;
    }

    /// <param name="stem"><see cref="Token.Stem"/>, of two words <see cref="WordHash.OfPair"/>, of a sentence's first <see cref="WordHash.OfFirst"/>.</param>
    /// <returns>The weights of the word; nothing for one that nothing was learnt about.</returns>
    public ReadOnlySpan<double> Of(uint stem) => StemMarks.MayHold(sieve, stem) && SlotOf(stem).Row is > 0 and var row ? RowAt(row) : [];

    private Span<double> RowAt(int row) => rows.AsSpan((row - 1) * numbers, numbers);

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
        Array.Resize(ref rows, slots.Length * numbers / 2);
        foreach (var slot in before)
        {
            if (slot.Row > 0)
                SlotOf(slot.Stem) = slot;
        }
    }
}
