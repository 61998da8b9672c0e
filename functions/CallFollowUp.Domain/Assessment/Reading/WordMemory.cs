using System.Numerics;
using System.Runtime.CompilerServices;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>
/// Words that were read before, by their characters: people say the same few thousand again and again, and one look is cheaper than a walk over
/// the letters. It changes the speed and never the answer. Read without a lock; written by one thread at a time.
/// </summary>
internal sealed class WordMemory
{
    /// <value>20,000 words, 2 MB a language: then it begins anew, so that hostile words cannot fill the memory.</value>
    private const int MaxWords = 20_000;

    private const int FirstSlots = 1 << 10;

    private readonly Lock writing = new();
    private Slot[] slots = new Slot[FirstSlots];
    private int count;

    /// <returns>Null where it was not read yet.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public KnownWord? Find(Spelled spelled)
    {
        var all = Volatile.Read(ref slots);
        for (var at = FirstOf(spelled); ; at++)
        {
            ref var slot = ref all[at & (all.Length - 1)];
            var low = Volatile.Read(ref slot.Low);
            if (low == spelled.Low && slot.High == spelled.High)
                return slot.Word;
            if (low == 0)
                return null;
        }
    }

    public void Add(Spelled spelled, KnownWord word)
    {
        lock (writing)
        {
            if (Find(spelled) is not null)
                return;
            if (count == MaxWords)
            {
                Volatile.Write(ref slots, new Slot[FirstSlots]);
                count = 0;
            }

            if (++count * 2 > slots.Length)
                Grow();
            Put(slots, new Slot { Low = spelled.Low, High = spelled.High, Word = word });
        }
    }

    private void Grow()
    {
        var larger = new Slot[slots.Length * 2];
        foreach (var slot in slots)
        {
            if (slot.Low != 0)
                Put(larger, slot);
        }

        Volatile.Write(ref slots, larger);
    }

    private static void Put(Slot[] slots, Slot slot)
    {
        var at = FirstOf(new Spelled(slot.Low, slot.High));
        while (slots[at & (slots.Length - 1)].Low != 0)
            at++;
        ref var free = ref slots[at & (slots.Length - 1)];
        free.High = slot.High;
        free.Word = slot.Word;
        Volatile.Write(ref free.Low, slot.Low);
    }

    private static int FirstOf(Spelled spelled) => WordHash.Spread(spelled.Low ^ BitOperations.RotateLeft(spelled.High, 29));

    /// <summary>The low part is written last, so that a reader who sees it sees all.</summary>
    private struct Slot
    {
        public ulong Low;
        public ulong High;
        public KnownWord Word;
    }
}
