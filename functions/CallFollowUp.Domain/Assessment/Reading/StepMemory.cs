namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>Where a state leads by a word, kept once worked out. Read without a lock; written by one thread at a time.</summary>
internal sealed class StepMemory
{
    /// <value>200,000 steps, some 40 MB at the very most: then it begins anew, so that hostile words cannot fill the memory.</value>
    private const int MaxSteps = 200_000;

    private const int FirstSlots = 1 << 12;

    private Table table = new(FirstSlots);
    private int count;

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
        private readonly ulong[] keys = new ulong[slots];
        private readonly PhraseState?[] values = new PhraseState?[slots];

        public int Slots => keys.Length;

        public PhraseState? Find(ulong key)
        {
            for (var slot = SlotOf(key); ; slot = (slot + 1) & (keys.Length - 1))
            {
                var there = Volatile.Read(ref keys[slot]);
                if (there == key)
                    return values[slot];
                if (there == 0)
                    return null;
            }
        }

        public void Add(ulong key, PhraseState value)
        {
            var slot = SlotOf(key);
            while (keys[slot] != 0)
                slot = (slot + 1) & (keys.Length - 1);
            values[slot] = value;
            Volatile.Write(ref keys[slot], key);
        }

        public Table Doubled()
        {
            var larger = new Table(keys.Length * 2);
            for (var slot = 0; slot < keys.Length; slot++)
            {
                if (keys[slot] != 0)
                    larger.Add(keys[slot], values[slot]!);
            }

            return larger;
        }

        /// <summary>The golden ratio spreads keys that differ in few bits.</summary>
        private int SlotOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> 40) & (keys.Length - 1);
    }
}
