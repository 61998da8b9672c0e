using System.Runtime.CompilerServices;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>Where a state leads by a word, kept once worked out. Read without a lock; written by one thread at a time.</summary>
internal sealed class StepMemory
{
    private const int WordBits = 20;

    private const int FirstSlots = 1 << 12;

    /// <summary>Open addressing, at most a quarter full: state, word and step in one number, so that a reader sees all of it or nothing.</summary>
    private ulong[] slots = new ulong[FirstSlots];

    public int Count { get; private set; }

    /// <param name="word">At most a million.</param>
    /// <returns>Null where it was not worked out yet.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PhraseStep? Find(int state, int word)
    {
        var key = KeyOf(state, word);
        var all = Volatile.Read(ref slots);
        for (var at = WordHash.Spread(key); ; at++)
        {
            var slot = Volatile.Read(ref all[at & (all.Length - 1)]);
            if (slot >> PhraseStep.Bits == key)
                return new PhraseStep((int)slot & ((1 << PhraseStep.Bits) - 1));
            if (slot == 0)
                return null;
        }
    }

    public void Add(int state, int word, PhraseStep step)
    {
        if (++Count * 4 > slots.Length)
            Grow();
        Put(slots, KeyOf(state, word) << PhraseStep.Bits | (uint)step.Number);
    }

    private void Grow()
    {
        var larger = new ulong[slots.Length * 2];
        foreach (var slot in slots)
        {
            if (slot != 0)
                Put(larger, slot);
        }

        Volatile.Write(ref slots, larger);
    }

    private static void Put(ulong[] slots, ulong slot)
    {
        var at = WordHash.Spread(slot >> PhraseStep.Bits);
        while (slots[at & (slots.Length - 1)] != 0)
            at++;
        Volatile.Write(ref slots[at & (slots.Length - 1)], slot);
    }

    private static ulong KeyOf(int state, int word) => (ulong)(uint)state << WordBits | (uint)word;
}
