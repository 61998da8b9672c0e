using System.Runtime.CompilerServices;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>Where a state leads by a word, kept once worked out. Read without a lock; written by one thread at a time.</summary>
internal sealed class StepMemory
{
    /// <value>200,000 steps, some 40 MB at the very most: then it begins anew, so that hostile words cannot fill the memory.</value>
    private const int MaxSteps = 200_000;

    private const int FirstSlots = 1 << 12;

    private Table table = new(FirstSlots);
    private int count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PhraseState? Find(int state, int word) => Volatile.Read(ref table).Find(KeyOf(state, word));

    public void Add(int state, int word, PhraseState next)
    {
        if (count == MaxSteps)
        {
            Volatile.Write(ref table, new Table(FirstSlots));
            count = 0;
        }

        if (count * 2 >= table.Slots)
            Volatile.Write(ref table, table.Doubled());
        table.Add(KeyOf(state, word), next);
        count++;
    }

    private static ulong KeyOf(int state, int word) => (ulong)(uint)state << 32 | (uint)word;

    /// <summary>Open addressing: the key is written after its value, so that a reader who sees the key sees the value.</summary>
    private sealed class Table(int slots)
    {
        private readonly (ulong Key, PhraseState? Next)[] slots = new (ulong, PhraseState?)[slots];

        public int Slots => slots.Length;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public PhraseState? Find(ulong key)
        {
            for (var at = FirstOf(key); ; at = After(at))
            {
                ref var slot = ref slots[at];
                var there = Volatile.Read(ref slot.Key);
                if (there == key)
                    return slot.Next;
                if (there == 0)
                    return null;
            }
        }

        public void Add(ulong key, PhraseState value)
        {
            var at = FirstOf(key);
            while (slots[at].Key != 0)
                at = After(at);
            slots[at].Next = value;
            Volatile.Write(ref slots[at].Key, key);
        }

        public Table Doubled()
        {
            var larger = new Table(slots.Length * 2);
            foreach (var (key, next) in slots)
            {
                if (key != 0)
                    larger.Add(key, next!);
            }

            return larger;
        }

        /// <summary>The golden ratio spreads keys that differ in few bits.</summary>
        private int FirstOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> 40) & (slots.Length - 1);

        private int After(int at) => (at + 1) & (slots.Length - 1);
    }
}
